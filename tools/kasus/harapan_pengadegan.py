"""Which fact each check of the case pengadegan-2022 is about."""


def aturan(case, peta):
    tingkat = {"sasaran": "sasaran", "program": "program", "kegiatan": "kegiatan", "subkegiatan": "sub_kegiatan"}

    def pilih(c):
        if c["kind"] == "agregasi triwulan":
            return f"indikator/{peta['indikator'][str(c['line'])]}/2022/TW4/target-sd"
        word = c["what"].rpartition(" ")[2]
        if c["kind"] == "hitungan" and word in tingkat:
            return f"instansi/2022/jumlah-{tingkat[word]}"
        return {"alasan": "narasi" if c["kind"] == "hitungan" else "kewajaran"}

    return pilih
