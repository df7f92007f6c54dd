// Which table a kind of fact is stored in, for the narrow writes and the history of one fact.
#pragma once

#include <string_view>

#include "store/kolom.hpp"

namespace sakip::store {

template <typename T>
inline constexpr std::string_view kTabelFakta = "";
template <>
inline constexpr std::string_view kTabelFakta<Target> = "target";
template <>
inline constexpr std::string_view kTabelFakta<Realisasi> = "realisasi";
template <>
inline constexpr std::string_view kTabelFakta<NilaiElemen> = "nilai_elemen";
template <>
inline constexpr std::string_view kTabelFakta<Analisis> = "analisis";
template <>
inline constexpr std::string_view kTabelFakta<Bukti> = "bukti";
template <>
inline constexpr std::string_view kTabelFakta<Pembanding> = "pembanding";
template <>
inline constexpr std::string_view kTabelFakta<Pagu> = "pagu";
template <>
inline constexpr std::string_view kTabelFakta<RealisasiAnggaran> = "realisasi_anggaran";
template <>
inline constexpr std::string_view kTabelFakta<TahunanRekening> = "rekening_tahunan";
template <>
inline constexpr std::string_view kTabelFakta<Survei> = "survei";
template <>
inline constexpr std::string_view kTabelFakta<EvaluasiAkip> = "akip";
template <>
inline constexpr std::string_view kTabelFakta<TabelProfil> = "profil";
template <>
inline constexpr std::string_view kTabelFakta<Narasi> = "narasi";
template <>
inline constexpr std::string_view kTabelFakta<Rekomendasi> = "rekomendasi";
template <>
inline constexpr std::string_view kTabelFakta<JawabanReviu> = "reviu";

}  // namespace sakip::store
