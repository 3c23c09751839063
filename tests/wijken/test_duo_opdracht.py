"""The command, on generated files and on the real ones."""

import io
from collections.abc import Sequence
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from swv.models import Instelling, Samenwerkingsverband
from swv.tenancy.context import tenant
from tests.wereld import snel
from tests.werelddata import Duoschool, bestand_02, bestand_06
from wijken.models import Indeling, Leerlingtelling, School
from wijken.services.duo import duo_importeren
from wijken.services.duo_kiezen import Landelijk, lees_landelijk
from wijken.services.plaatsen import gegevens_van, plaatsen_laden

DUO = Path(__file__).resolve().parents[3] / "shared" / "data" / "duo"
echte_bestanden = pytest.mark.skipif(
    not DUO.is_dir(), reason="de bestanden van DUO staan niet op deze computer (../shared/data/duo)"
)


def bestanden(map: Path, scholen: Sequence[Duoschool]) -> list[str]:
    (map / "02.csv").write_bytes(bestand_02(scholen))
    (map / "06.csv").write_bytes(bestand_06(scholen))
    return ["--vestigingen", str(map / "02.csv"), "--leerlingen", str(map / "06.csv")]


@snel
def test_opdracht_werkt_voor_alle_verbanden(db: None, tmp_path: Path, duoscholen: list[Duoschool]) -> None:
    Samenwerkingsverband.objects.update(actief=False)
    for slug, code in (("odp", "PO2807"), ("almere", "PO2401")):
        rij = Samenwerkingsverband.objects.create(slug=slug, naam=slug)
        with tenant(rij.pk):
            Instelling.objects.create(code=code)
    uit = io.StringIO()

    call_command("import_duo", "--swv", "alle", *bestanden(tmp_path, duoscholen), stdout=uit)

    assert uit.getvalue().count("5 nieuw") == 2
    for rij in Samenwerkingsverband.objects.filter(actief=True):
        with tenant(rij.pk):
            assert School.objects.count() == 5


@snel
def test_opdracht_weigert_een_kapot_bestand_en_een_onbekend_verband(
    leeg_verband: Samenwerkingsverband, tmp_path: Path, duoscholen: list[Duoschool]
) -> None:
    opties = bestanden(tmp_path, duoscholen)
    (tmp_path / "02.csv").write_bytes(bestand_02(duoscholen)[:-20])

    with pytest.raises(CommandError, match="Er is niets geïmporteerd"):
        call_command("import_duo", "--swv", "odp", *opties)
    with pytest.raises(CommandError, match="geen samenwerkingsverband ‘utrecht’"):
        call_command("import_duo", "--swv", "utrecht", *opties)
    with pytest.raises(CommandError, match="niet te lezen"):
        call_command("import_duo", "--swv", "odp", *opties[:2], "--leerlingen", str(tmp_path / "weg.csv"))

    assert School.objects.count() == 0


@pytest.fixture(scope="module")
def echt_landelijk() -> Landelijk:
    return lees_landelijk(
        vestigingen=next(DUO.glob("02.*ORIGINEEL.csv")).read_bytes(),
        leerlingen=next(DUO.glob("06.*ORIGINEEL.csv")).read_bytes(),
    )


@snel
@echte_bestanden
@pytest.mark.parametrize("slug", ["odp", "almere", "liemers"])
def test_echte_bestanden_geven_de_meegeleverde_gegevens(db: None, slug: str, echt_landelijk: Landelijk) -> None:
    gegevens = gegevens_van(slug)
    with tenant(Samenwerkingsverband.objects.create(slug=slug, naam=slug).pk):
        Instelling.objects.create(code=gegevens["swv"]["code"])
        plaatsen_laden(gegevens={**gegevens, "scholen": []})

        duo_importeren(landelijk=echt_landelijk)

        assert sorted(School.objects.values_list("code", "soort", "postcode", "gemeente__plek__naam")) == sorted(
            (rij["code"], rij["soort"], rij["postcode"], rij["gemeente"]) for rij in gegevens["scholen"]
        )
        assert set(Indeling.objects.values_list("school__code", "wijk__plek__naam", "bestuur__nummer")) == {
            (rij["code"], rij["wijk"], rij["bestuur"]) for rij in gegevens["scholen"]
        }
        assert set(School.objects.exclude(gesloten_op=None).values_list("code", "gesloten_op__year")) == {
            (rij["code"], rij["gesloten_na"] + 1) for rij in gegevens["scholen"] if "gesloten_na" in rij
        }
        assert set(Leerlingtelling.objects.values_list("school__code", "teldatum__year", "aantal")) == {
            (rij["code"], int(jaar), None if aantal == "<5" else aantal)
            for rij in gegevens["scholen"]
            for jaar, aantal in rij["leerlingen"].items()
            if aantal is not None
        }


@snel
@echte_bestanden
@pytest.mark.parametrize("slug", ["odp", "almere", "liemers"])
def test_echte_bestanden_veranderen_niets_aan_de_demo(db: None, slug: str, echt_landelijk: Landelijk) -> None:
    gegevens = gegevens_van(slug)
    with tenant(Samenwerkingsverband.objects.create(slug=slug, naam=slug).pk):
        Instelling.objects.create(code=gegevens["swv"]["code"])
        plaatsen_laden(gegevens=gegevens)

        verslag = duo_importeren(landelijk=echt_landelijk)

        assert verslag.samenvatting == (
            "0 nieuw, 0 hernoemd, 0 verhuisd, 0 ander bestuur, 0 gesloten, 0 heropend, 0 leerlingtellingen erbij"
        )
