// Page contents: first the fills and lines of tables (artifacts), then words and pictures, each stretch of one
// structure node between BDC and EMC. Words of a line are joined into one TJ, with real spaces, so that text can be
// copied.
#include "render/pdf_content.hpp"

#include <cmath>

namespace sakip::render {
namespace {

constexpr double kCircle = 0.5523;  // control points of a Bezier quarter circle

void operands(std::string& out, std::initializer_list<double> values) {
  for (const double value : values) {
    append_number(out, value);
    out += ' ';
  }
}

void set_color(std::string& out, const Color& color, const char* op) {
  operands(out, {color[0] / 255.0, color[1] / 255.0, color[2] / 255.0});
  out += op;
}

const Color& color_of(Paint paint) {
  static constexpr Color kBlack = {0, 0, 0}, kMissing = {0x8A, 0x1C, 0x1C}, kQuiet = {0x59, 0x59, 0x59};
  return paint == Paint::missing ? kMissing : paint == Paint::quiet ? kQuiet : kBlack;
}

class Content {
 public:
  Content(const Layout& layout, int sheet, StructureTree& tree)
      : layout_(layout), index_(sheet), sheet_(layout.sheets[static_cast<std::size_t>(sheet)]), tree_(tree) {}

  std::string write() {
    out_.reserve(sheet_.marks.size() * 40 + sheet_.areas.size() * 30);
    write_areas();
    write_strokes();
    for (std::size_t i = 0; i < sheet_.marks.size(); ++i) {
      const Mark& mark = sheet_.marks[i];
      if (mark.kind == Mark::Kind::presence) {
        tree_.attach(mark.node);
      } else if (mark.kind != Mark::Kind::word) {
        open(mark.node, false);
        mark.kind == Mark::Kind::image ? write_image(mark) : write_drawing(mark);
      } else if (mark.word != nullptr && !mark.word->pieces.empty()) {
        open(mark.node, true);
        write_word(mark, i + 1 < sheet_.marks.size() ? &sheet_.marks[i + 1] : nullptr);
      }
    }
    close();
    end_text();
    return std::move(out_);
  }

 private:
  /// Bars and fences of formulas: drawn as artifacts, since the Formula's words are told by its /Alt.
  void write_strokes() {
    if (sheet_.strokes.empty()) return;
    out_ += "/Artifact BMC q ";
    operands(out_, {1, 0, 0, 1, 0, sheet_.height});
    out_ += "cm\n0 G\n";
    for (const Stroke& stroke : sheet_.strokes) write_line(stroke);
    out_ += "Q EMC\n";
  }
  void write_areas() {
    if (sheet_.areas.empty()) return;
    out_ += "/Artifact BMC\n";
    Color fill = {0, 0, 0};
    for (const Area& area : sheet_.areas) {
      if (area.outline) continue;
      if (area.color != fill) set_color(out_, area.color, "rg\n");
      fill = area.color;
      rectangle(area);
      out_ += "f\n";
    }
    if (fill != Color{0, 0, 0}) out_ += "0 g\n";
    bool any = false;
    for (const Area& area : sheet_.areas) {
      if (!area.outline) continue;
      if (!any) {
        out_ += ".5 w ";
        set_color(out_, area.color, "RG\n");
        any = true;
      }
      rectangle(area);
    }
    if (any) out_ += "S\n";
    out_ += "EMC\n";
  }
  void rectangle(const Area& area) {
    operands(out_, {area.x, sheet_.height - area.y - area.height, area.width, area.height});
    out_ += "re ";
  }

  /// Marked stretches of words lie inside a text object, those of pictures outside: the two must nest.
  void open(int node, bool words) {
    if (opened_ && node == node_ && words == in_text_) return;
    close();
    words ? begin_text() : end_text();
    if (node == kArtifact) {
      out_ += "/Artifact BMC\n";
    } else {
      out_ += '/';
      out_ += layout_.nodes[static_cast<std::size_t>(node)].role;
      out_ += "<</MCID " + std::to_string(tree_.add_content(node, index_)) + ">>BDC\n";
    }
    opened_ = true;
    node_ = node;
  }
  void close() {
    end_line();
    if (opened_) out_ += "EMC\n";
    opened_ = false;
  }

  void begin_text() {
    if (in_text_) return;
    out_ += "BT\n";
    in_text_ = true;
    line_x_ = line_y_ = 0;
  }
  void end_text() {
    if (in_text_) out_ += "ET\n";
    in_text_ = false;
  }
  void end_line() {
    if (in_line_) out_ += "]TJ\n";
    in_line_ = false;
  }

  void write_word(const Mark& mark, const Mark* next) {
    const bool new_line =
        !in_line_ || mark.y != y_ || mark.points != points_ || mark.paint != paint_ || std::abs(mark.x - pen_) > 200;
    if (new_line) begin_line(mark);
    const bool space = next != nullptr && next->kind == Mark::Kind::word && next->space && mark.node != kArtifact;
    double x = mark.x;
    for (const Piece& piece : mark.word->pieces) {
      use_font(piece.font, mark.points, x);
      move_pen(x);
      out_ += piece.tj;
      x += piece.width * mark.points;
      pen_ = x;
    }
    if (space) {
      const Piece& blank = layout_.fonts->space(mark.style).pieces.front();
      use_font(blank.font, mark.points, pen_);
      out_ += blank.tj;
      pen_ += blank.width * mark.points;
    }
  }

  void begin_line(const Mark& mark) {
    end_line();
    if (mark.paint != paint_) {
      set_color(out_, color_of(mark.paint), "rg\n");
      paint_ = mark.paint;
    }
    points_ = mark.points;
    y_ = mark.y;
    font_ = -1;
    pen_ = mark.x;
  }

  /// Starts a TJ at x with that font, unless one with the same font is going on.
  void use_font(int font, float points, double x) {
    if (in_line_ && font == font_) return;
    end_line();
    if (font != set_font_ || points != set_points_) {
      out_ += "/F" + std::to_string(font) + " ";
      append_number(out_, points);
      out_ += " Tf ";
      set_font_ = font;
      set_points_ = points;
    }
    const double left = std::round(x * 100) / 100, base = std::round((sheet_.height - y_) * 100) / 100;
    operands(out_, {left - line_x_, base - line_y_});
    out_ += "Td[";
    line_x_ = left;
    line_y_ = base;
    pen_ = left;
    font_ = font;
    in_line_ = true;
  }

  void move_pen(double x) {
    const long adjust = std::lround((pen_ - x) / points_ * 1000);
    if (adjust == 0) return;
    out_ += std::to_string(adjust);
    pen_ -= static_cast<double>(adjust) * points_ / 1000;
  }

  void write_image(const Mark& mark) {
    const Picture& image = layout_.images[static_cast<std::size_t>(mark.picture)];
    const double height = static_cast<double>(mark.points) * image.pixel_height / image.pixel_width;
    tree_.set_box(mark.node, {mark.x, sheet_.height - mark.y - height, mark.points, height});
    out_ += "q ";
    operands(out_, {mark.points, 0, 0, height, mark.x, sheet_.height - mark.y - height});
    out_ += "cm /I" + std::to_string(mark.picture) + " Do Q\n";
  }

  /// Pictures are drawn in their own points, y downwards; words in them are turned upright again.
  void write_drawing(const Mark& mark) {
    const Drawing& drawing = layout_.drawings[static_cast<std::size_t>(mark.picture)];
    const double width = drawing.width * mark.points, height = drawing.height * mark.points;
    tree_.set_box(mark.node, {mark.x, sheet_.height - mark.y - height, width, height});
    out_ += "q ";
    operands(out_, {1, 0, 0, 1, mark.x, sheet_.height - mark.y});
    out_ += "cm ";
    operands(out_, {mark.points, 0, 0, mark.points, 0, 0});
    out_ += "cm\n";
    for (const Stroke& stroke : drawing.grid) write_stroke(stroke);
    for (const Bar& bar : drawing.bars) {
      const bool box = outlined(bar.role);
      set_color(out_, fill_of(bar.role, bar.series), "rg ");
      if (box) {
        set_color(out_, sakip::render::color_of(bar.role), "RG ");
        append_number(out_, outline_width(bar.role));
        out_ += bar.role == Role::reference ? " w [4 2] 0 d " : " w [] 0 d ";
      }
      operands(out_, {bar.x, -bar.y - bar.height, bar.width, bar.height});
      out_ += box ? "re B [] 0 d\n" : "re f\n";
    }
    for (const Stroke& stroke : drawing.strokes) write_stroke(stroke);
    for (const Dot& dot : drawing.dots) write_dot(dot);
    for (const Label& label : drawing.labels) write_label(label);
    out_ += "Q\n";
  }

  void write_stroke(const Stroke& stroke) {
    set_color(out_, sakip::render::color_of(stroke.role, stroke.series), "RG ");
    write_line(stroke);
  }
  void write_line(const Stroke& stroke) {
    append_number(out_, stroke.width);
    out_ += " w ";
    bool first = true;
    for (const Point& point : stroke.points) {
      operands(out_, {point.x, -point.y});
      out_ += first ? "m " : "l ";
      first = false;
    }
    out_ += "S\n";
  }

  void write_dot(const Dot& dot) {
    set_color(out_, sakip::render::color_of(Role::series, dot.series), "rg ");
    const double x = dot.center.x, y = -dot.center.y, r = dot.radius, k = r * kCircle;
    operands(out_, {x + r, y});
    out_ += "m ";
    operands(out_, {x + r, y + k, x + k, y + r, x, y + r});
    out_ += "c ";
    operands(out_, {x - k, y + r, x - r, y + k, x - r, y});
    out_ += "c ";
    operands(out_, {x - r, y - k, x - k, y - r, x, y - r});
    out_ += "c ";
    operands(out_, {x + k, y - r, x + r, y - k, x + r, y});
    out_ += "c f\n";
  }

  void write_label(const Label& label) {
    set_color(out_, sakip::render::color_of(label.role), "rg ");
    const FaceStyle style = face_style(label.bold, false);
    TextBlock block =
        cut(*layout_.fonts, {{label.text, document::RunStyle::plain, {}, {}}}, {label.size, label.bold, false});
    wrap(*layout_.fonts, block, 1e6, document::Align::left);
    if (block.fragments.empty()) return;
    const double width = right_edge(block.fragments.back());
    const double shift = label.anchor == Anchor::start ? 0 : label.anchor == Anchor::middle ? width / 2 : width;
    out_ += "BT ";
    if (label.upward) {
      operands(out_, {0, 1, -1, 0, label.at.x, -label.at.y - shift});
    } else {
      operands(out_, {1, 0, 0, 1, label.at.x - shift, -label.at.y});
    }
    out_ += "Tm ";
    int font = -1;
    for (std::size_t i = 0; i < block.fragments.size(); ++i) {
      if (i > 0 && block.fragments[i].space) show(layout_.fonts->space(style).pieces.front(), label.size, font);
      for (const Piece& piece : block.fragments[i].word->pieces) show(piece, label.size, font);
    }
    out_ += "ET\n";
  }
  void show(const Piece& piece, double size, int& font) {
    if (piece.font != font) {
      out_ += "/F" + std::to_string(piece.font) + " ";
      append_number(out_, size);
      out_ += " Tf ";
      font = piece.font;
    }
    out_ += "[" + piece.tj + "]TJ ";
  }

  const Layout& layout_;
  int index_;
  const Sheet& sheet_;
  StructureTree& tree_;
  std::string out_;
  bool opened_ = false, in_text_ = false, in_line_ = false;
  int node_ = kArtifact;
  double line_x_ = 0, line_y_ = 0;  ///< where Td last put the line
  double pen_ = 0;                  ///< where the next glyph would stand
  float y_ = 0, points_ = 0;
  Paint paint_ = Paint::black;
  int font_ = -1;      ///< of the TJ that is open
  int set_font_ = -1;  ///< as Tf last said
  float set_points_ = 0;
};

}  // namespace

std::string sheet_content(const Layout& layout, int sheet, StructureTree& tree) {
  return Content(layout, sheet, tree).write();
}

}  // namespace sakip::render
