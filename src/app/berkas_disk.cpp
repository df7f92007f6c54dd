// Files by POSIX calls and std::filesystem; its exceptions end here.
#include "app/berkas_disk.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>

namespace sakip::app {

namespace fs = std::filesystem;

namespace {

class Deskriptor {
 public:
  explicit Deskriptor(int fd) : fd_(fd) {}
  ~Deskriptor() {
    if (fd_ >= 0) ::close(fd_);
  }
  Deskriptor(const Deskriptor&) = delete;
  Deskriptor& operator=(const Deskriptor&) = delete;
  int get() const { return fd_; }

 private:
  int fd_;
};

bool tulis_semua(int fd, std::string_view isi) {
  while (!isi.empty()) {
    const ssize_t n = ::write(fd, isi.data(), isi.size());
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) return false;
    isi.remove_prefix(static_cast<std::size_t>(n));
  }
  return true;
}

}  // namespace

Result<std::string> baca_berkas(const std::string& path, std::size_t batas) {
  const Deskriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.get() < 0) {
    if (errno == ENOENT)
      return fail("BERKAS_TIDAK_ADA", path, "berkas tidak ditemukan.", "Periksa nama dan foldernya.");
    return fail("BERKAS_TIDAK_TERBACA", path, kalimat("berkas tidak dapat dibuka: {}.", std::strerror(errno)),
                "Periksa hak baca berkas itu.");
  }
  struct stat info {};
  if (::fstat(file.get(), &info) != 0 || !S_ISREG(info.st_mode))
    return fail("BERKAS_TIDAK_TERBACA", path, "bukan berkas biasa.",
                "Sebutkan sebuah berkas, bukan folder atau perangkat.");
  if (static_cast<std::size_t>(info.st_size) > batas)
    return fail("BERKAS_TERLALU_BESAR", path,
                kalimat("berkas {} MiB, batasnya {} MiB.", info.st_size >> 20, batas >> 20),
                "Bagi isinya menjadi beberapa berkas.");
  std::string isi;
  char buffer[1 << 16];
  for (;;) {
    const ssize_t n = ::read(file.get(), buffer, sizeof buffer);
    if (n < 0 && errno == EINTR) continue;
    if (n < 0)
      return fail("BERKAS_TIDAK_TERBACA", path, kalimat("gagal membaca: {}.", std::strerror(errno)),
                  "Coba lagi; periksa diskanya.");
    if (n == 0) break;
    isi.append(buffer, static_cast<std::size_t>(n));
    if (isi.size() > batas)
      return fail("BERKAS_TERLALU_BESAR", path, "berkas melampaui batas.", "Bagi isinya menjadi beberapa berkas.");
  }
  return isi;
}

Status tulis_berkas(const std::string& path, std::string_view isi) {
  const auto gagal = [&](const std::string& what) {
    return fail("BERKAS_TIDAK_TERTULIS", path, what + ": " + std::strerror(errno) + ".",
                "Periksa hak tulis folder dan sisa ruang disk.");
  };
  const std::string temporary = path + ".sementara-" + std::to_string(::getpid());
  {
    const Deskriptor file(::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644));
    if (file.get() < 0) return gagal("berkas tidak dapat dibuat");
    if (!tulis_semua(file.get(), isi) || ::fsync(file.get()) != 0) {
      const auto error = gagal("gagal menulis");
      ::unlink(temporary.c_str());
      return error;
    }
  }
  if (::rename(temporary.c_str(), path.c_str()) != 0) {
    const auto error = gagal("gagal mengganti nama");
    ::unlink(temporary.c_str());
    return error;
  }
  return Ok{};
}

Result<std::int64_t> sambung_berkas(const std::string& path, std::int64_t mulai, std::string_view isi) {
  const auto gagal = [&] {
    return fail("BERKAS_TIDAK_TERTULIS", path, kalimat("potongan tidak dapat ditulis: {}", std::strerror(errno)),
                "Periksa hak tulis folder dan sisa ruang disk.");
  };
  const Deskriptor file(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644));
  if (file.get() < 0 || ::flock(file.get(), LOCK_EX) != 0) return gagal();
  const std::int64_t size = ::lseek(file.get(), 0, SEEK_END);
  if (size < 0) return gagal();
  const auto length = static_cast<std::int64_t>(isi.size());
  if (mulai == size) {
    if (!tulis_semua(file.get(), isi)) return gagal();
    return size + length;
  }
  std::string there(isi.size(), '\0');
  const bool repeated = mulai >= 0 && mulai < size && length <= size - mulai &&
                        ::pread(file.get(), there.data(), there.size(), mulai) == length && there == isi;
  if (repeated) return size;
  return fail("UNGGAHAN_LETAK", std::to_string(size), "Potongan ini tidak menyambung dengan yang sudah diterima.",
              "Lanjutkan dari byte yang disebut.");
}

std::int64_t ukuran_berkas(const std::string& path) {
  std::error_code error;
  const auto size = fs::file_size(path, error);
  return error ? 0 : static_cast<std::int64_t>(size);
}

Status pindah_berkas(const std::string& from, const std::string& to) {
  const Deskriptor file(::open(from.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.get() < 0 || ::fsync(file.get()) != 0 || ::rename(from.c_str(), to.c_str()) != 0)
    return fail("BERKAS_TIDAK_TERTULIS", to, kalimat("berkas tidak dapat dipindah: {}.", std::strerror(errno)),
                "Periksa hak tulis folder dan sisa ruang disk.");
  return Ok{};
}

void hapus_berkas(const std::string& path) {
  std::error_code ignored;
  fs::remove(path, ignored);
}

Status buat_folder(const std::string& path) {
  std::error_code error;
  fs::create_directories(path, error);
  if (error)
    return fail("FOLDER_TIDAK_DIBUAT", path, kalimat("folder tidak dapat dibuat: {}.", error.message()),
                "Pilih folder lain atau periksa hak tulisnya.");
  return Ok{};
}

Status tulis_folder(const std::string& path, const std::vector<BerkasFolder>& files) {
  std::error_code error;
  const fs::path target = fs::path(path).lexically_normal();
  const fs::path folder = target.has_filename() ? target : target.parent_path();  // "arsip/" is "arsip"
  if (fs::exists(folder, error))
    return fail("FOLDER_SUDAH_ADA", path, "folder tujuan sudah ada.",
                "Sebutkan folder baru, atau pindahkan yang lama.");
  const std::string temporary = folder.string() + ".sementara-" + std::to_string(::getpid());
  const auto write_all = [&]() -> Status {
    TRY_STATUS(buat_folder(temporary));
    for (const BerkasFolder& file : files) {
      const std::string name = temporary + "/" + file.nama;
      TRY_STATUS(buat_folder(fs::path(name).parent_path().string()));
      TRY_STATUS(tulis_berkas(name, file.isi));
    }
    if (::rename(temporary.c_str(), folder.c_str()) != 0)
      return fail("FOLDER_TIDAK_DIBUAT", path, kalimat("folder tidak dapat diberi nama: {}.", std::strerror(errno)),
                  "Pilih folder lain atau periksa hak tulisnya.");
    return Ok{};
  };
  const Status written = write_all();
  if (!written) fs::remove_all(temporary, error);
  return written;
}

Result<std::vector<BerkasFolder>> baca_folder(const std::string& folder, std::string_view akhiran) {
  std::error_code error;
  std::vector<std::string> names;
  for (auto it = fs::recursive_directory_iterator(folder, error); !error && it != fs::recursive_directory_iterator();
       it.increment(error))
    if (it->is_regular_file(error) && it->path().string().ends_with(akhiran))
      names.push_back(fs::relative(it->path(), folder, error).generic_string());
  if (error)
    return fail("FOLDER_TIDAK_ADA", folder, kalimat("folder tidak dapat dibaca: {}.", error.message()),
                "Periksa letak folder data (pilihan --data).");
  std::sort(names.begin(), names.end());
  std::vector<BerkasFolder> out;
  for (std::string& name : names) {
    TRY(std::string text, baca_berkas(folder + "/" + name));
    out.push_back({std::move(name), std::move(text)});
  }
  return out;
}

}  // namespace sakip::app
