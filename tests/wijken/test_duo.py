"""The national DUO files: what belongs here comes in once, the past stays, a wrong file brings nothing."""

import datetime
from collections.abc import Sequence
from pathlib import Path

import pytest
from django.core.exceptions import ValidationError

from swv.models import Plek, Samenwerkingsverband
from tests.wereld import snel
from tests.werelddata import Duoschool, anders, bestand_02, bestand_06, verband, volgend_jaar
from wijken.models import Bestuur, Gemeente, Indeling, Leerlingtelling, School, Wijk
from wijken.services.duo import Verslag, duo_importeren
from wijken.services.duo_kiezen import lees_landelijk

DUO = Path(__file__).resolve().parents[3] / "shared" / "data" / "duo"
EERSTE_AUGUSTUS = datetime.date(2026, 8, 1)  # the last one before the day of the tests


def importeer(scholen: Sequence[Duoschool], *, proef: bool = False) -> Verslag:
    landelijk = lees_landelijk(vestigingen=bestand_02(scholen), leerlingen=bestand_06(scholen))
    return duo_importeren(landelijk=landelijk, proef=proef)


def rijen(model: type) -> list[dict[str, object]]:
    return list(model.objects.order_by("pk").values())


def stand() -> list[object]:
    return [rijen(model) for model in (Plek, Gemeente, Bestuur, Wijk, School, Indeling, Leerlingtelling)]


def indeling(code: str) -> Indeling:
    return Indeling.objects.get(school__code=code, einde=None)


@snel
def test_import_neemt_alleen_de_eigen_scholen(leeg_verband: Samenwerkingsverband, duoscholen: list[Duoschool]) -> None:
    verslag = importeer(duoscholen)

    eigen = verband(duoscholen, "PO2807")
    assert {school.code: school.soort for school in School.objects.all()} == dict(
        zip([school.code for school in eigen], ["bao", "bao", "bao", "sbo", "so"], strict=True)
    )
    assert verslag.samenvatting.startswith("5 nieuw, 0 hernoemd, 0 verhuisd, 0 ander bestuur, 0 gesloten, 0 heropend")
    assert Leerlingtelling.objects.count() == 5 * 7  # 2019–2025 of the nine years in the file
    school = School.objects.select_related("plek", "gemeente__plek").get(code=eigen[0].code)
    assert (school.plek.naam, school.straat, school.postcode) == ("De Klèine Beer PO2807 0", "Daltonstraat 1", "3111AB")
    assert school.gemeente.plek.naam.startswith("Stad aan de ")


@snel
def test_import_deelt_in_naar_postcode_en_noemt_wie_geen_wijk_heeft(
    leeg_verband: Samenwerkingsverband, duoscholen: list[Duoschool]
) -> None:
    verslag = importeer(duoscholen)

    oost, west, geen, sbo, _ = verband(duoscholen, "PO2807")
    assert [
        indeling(school.code).wijk and indeling(school.code).wijk.plek.naam for school in (oost, west, geen, sbo)
    ] == [
        "Oost",
        "West",
        None,
        None,
    ]
    assert verslag.zonder_wijk == [f"{geen.code} {geen.naam}, 3113AB"]


@snel
def test_import_herhaald_verandert_niets(leeg_verband: Samenwerkingsverband, duoscholen: list[Duoschool]) -> None:
    importeer(duoscholen)
    eerst = stand()

    verslag = importeer(duoscholen)

    assert stand() == eerst
    assert verslag.samenvatting == (
        "0 nieuw, 0 hernoemd, 0 verhuisd, 0 ander bestuur, 0 gesloten, 0 heropend, 0 leerlingtellingen erbij"
    )


@snel
def test_import_als_proef_schrijft_niets(leeg_verband: Samenwerkingsverband, duoscholen: list[Duoschool]) -> None:
    eerst = stand()

    verslag = importeer(duoscholen, proef=True)

    assert len(verslag.nieuw) == 5
    assert stand() == eerst


@snel
def test_nieuwer_bestand_voegt_toe_hernoemt_verplaatst_en_sluit(
    leeg_verband: Samenwerkingsverband, duoscholen: list[Duoschool]
) -> None:
    importeer(duoscholen)
    hernoemd, overgedragen, gesloten, sbo, _ = verband(duoscholen, "PO2807")
    tellingen, indelingen = rijen(Leerlingtelling), rijen(Indeling)
    nieuwer = volgend_jaar(duoscholen)
    nieuwer = anders(nieuwer, hernoemd.code, naam="IKC De Grote Beer")
    nieuwer = anders(nieuwer, overgedragen.code, bestuur="55555")
    nieuwer = anders(nieuwer, gesloten.code, aantallen={**gesloten.aantallen, 2026: "0"})
    nieuwer.append(Duoschool("77ZZ00", "De Nova", "40000", hernoemd.gemeente, "STAD", aantallen={2026: "12"}))

    verslag = importeer(nieuwer)

    assert verslag.samenvatting == (
        "1 nieuw, 1 hernoemd, 0 verhuisd, 1 ander bestuur, 1 gesloten, 0 heropend, 5 leerlingtellingen erbij"
    )
    assert School.objects.get(code=hernoemd.code).plek.naam == "IKC De Grote Beer"
    assert indeling(overgedragen.code).bestuur.plek.naam == "bestuur 55555"
    assert indeling(overgedragen.code).begin == EERSTE_AUGUSTUS
    assert School.objects.get(code=gesloten.code).gesloten_op == EERSTE_AUGUSTUS
    assert indeling("77ZZ00").begin == EERSTE_AUGUSTUS
    assert rijen(Leerlingtelling)[: len(tellingen)] == tellingen
    veranderd = [(oud, nu) for oud, nu in zip(indelingen, rijen(Indeling), strict=False) if oud != nu]
    assert [nu for _, nu in veranderd] == [
        {**oud, "einde": EERSTE_AUGUSTUS - datetime.timedelta(days=1)} for oud, _ in veranderd
    ]
    assert {oud["school_id"] for oud, _ in veranderd} == set(
        School.objects.filter(code__in=[overgedragen.code, gesloten.code]).values_list("pk", flat=True)
    )


@snel
def test_nieuwer_bestand_herhaald_verandert_niets(
    leeg_verband: Samenwerkingsverband, duoscholen: list[Duoschool]
) -> None:
    importeer(duoscholen)
    nieuwer = anders(volgend_jaar(duoscholen), verband(duoscholen, "PO2807")[1].code, bestuur="55555")
    importeer(nieuwer)
    eerst = stand()

    verslag = importeer(nieuwer)

    assert verslag.samenvatting.startswith("0 nieuw, 0 hernoemd, 0 verhuisd, 0 ander bestuur, 0 gesloten")
    assert stand() == eerst


@snel
def test_verhuisde_school_krijgt_vanaf_augustus_de_nieuwe_wijk(
    leeg_verband: Samenwerkingsverband, duoscholen: list[Duoschool]
) -> None:
    importeer(duoscholen)
    school = verband(duoscholen, "PO2807")[0]

    verslag = importeer(anders(volgend_jaar(duoscholen), school.code, postcode="3112 CD", straat="Elders"))

    assert verslag.verhuisd == [f"{school.code} {school.naam}: Elders 1, 3112CD"]
    assert [
        (rij.wijk.plek.naam, rij.begin) for rij in Indeling.objects.filter(school__code=school.code).order_by("begin")
    ] == [("Oost", datetime.date(2019, 1, 1)), ("West", EERSTE_AUGUSTUS)]


@snel
def test_school_blijft_in_de_wijk_die_mensen_kozen(
    leeg_verband: Samenwerkingsverband, duoscholen: list[Duoschool]
) -> None:
    importeer(duoscholen)
    school = verband(duoscholen, "PO2807")[0]
    west = Wijk.objects.get(plek__naam="West")
    Indeling.objects.filter(school__code=school.code).update(wijk=west)

    importeer(volgend_jaar(duoscholen))

    assert indeling(school.code).wijk == west


@snel
def test_gesloten_school_gaat_weer_open(leeg_verband: Samenwerkingsverband, duoscholen: list[Duoschool]) -> None:
    school = verband(duoscholen, "PO2807")[0]
    importeer(duoscholen)
    importeer(anders(volgend_jaar(duoscholen), school.code, aantallen={**school.aantallen, 2026: "0"}))

    verslag = importeer(volgend_jaar(duoscholen))

    assert verslag.heropend == [f"{school.code} {school.naam}"]
    assert School.objects.get(code=school.code).gesloten_op is None
    assert indeling(school.code).begin == EERSTE_AUGUSTUS


@snel
def test_afwijkend_oud_aantal_wordt_gemeld_en_niet_overgenomen(
    leeg_verband: Samenwerkingsverband, duoscholen: list[Duoschool]
) -> None:
    school = verband(duoscholen, "PO2807")[0]
    importeer(duoscholen)

    verslag = importeer(anders(duoscholen, school.code, aantallen={**school.aantallen, 2024: "<5"}))

    assert verslag.andere_tellingen == [f"{school.code} 2024: hier 200, DUO <5"]
    assert Leerlingtelling.objects.get(school__code=school.code, teldatum="2024-10-01").aantal == 200


@snel
def test_minder_dan_vijf_is_onbekend_en_nul_is_geen_telling(
    leeg_verband: Samenwerkingsverband, duoscholen: list[Duoschool]
) -> None:
    school = verband(duoscholen, "PO2807")[0]

    importeer(anders(duoscholen, school.code, aantallen={**school.aantallen, 2019: "0", 2024: "<5"}))

    tellingen = dict(Leerlingtelling.objects.filter(school__code=school.code).values_list("teldatum__year", "aantal"))
    assert tellingen == {**dict.fromkeys(range(2020, 2026), 200), 2024: None}


@snel
def test_sbo_in_een_gemeente_met_twee_verbanden_wordt_genoemd(
    leeg_verband: Samenwerkingsverband, duoscholen: list[Duoschool]
) -> None:
    eigen = verband(duoscholen, "PO2807")
    buur = verband(duoscholen, "PO2401")[0]

    verslag = importeer(anders(duoscholen, buur.code, gemeente=eigen[0].gemeente))

    assert set(School.objects.values_list("soort", flat=True)) == {"bao"}
    assert [regel[:6] for regel in verslag.niet_te_plaatsen] == [eigen[3].code, eigen[4].code]


@snel
def test_school_met_onbekende_postcode_wordt_genoemd(
    leeg_verband: Samenwerkingsverband, duoscholen: list[Duoschool]
) -> None:
    school = verband(duoscholen, "PO2807")[0]

    verslag = importeer(anders(duoscholen, school.code, postcode="1364 AB"))

    assert verslag.niet_te_plaatsen == [f"{school.code} {school.naam}: onbekende postcode 1364AB"]
    assert not School.objects.filter(code=school.code).exists()


@snel
def test_nieuwe_school_zonder_leerlingen_wacht(leeg_verband: Samenwerkingsverband, duoscholen: list[Duoschool]) -> None:
    school = verband(duoscholen, "PO2807")[0]
    zonder = anders(duoscholen, school.code, aantallen={2025: "0"})
    landelijk = lees_landelijk(vestigingen=bestand_02(duoscholen), leerlingen=bestand_06(zonder))

    verslag = duo_importeren(landelijk=landelijk)

    assert verslag.zonder_leerlingen == [f"{school.code} {school.naam}"]
    assert School.objects.count() == 4


@snel
def test_alle_scholen_weg_is_een_half_bestand(leeg_verband: Samenwerkingsverband, duoscholen: list[Duoschool]) -> None:
    importeer(duoscholen)
    eerst = stand()
    eigen = verband(duoscholen, "PO2807")

    with pytest.raises(ValidationError, match="ontbreken er 4"):
        importeer([school for school in duoscholen if school not in eigen[1:]])

    assert stand() == eerst


@snel
def test_ouder_bestand_wordt_geweigerd(leeg_verband: Samenwerkingsverband, duoscholen: list[Duoschool]) -> None:
    importeer(volgend_jaar(duoscholen))

    with pytest.raises(ValidationError, match="LEERLINGEN_2025: dit bestand is ouder"):
        importeer(duoscholen)
