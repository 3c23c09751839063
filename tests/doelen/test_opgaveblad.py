"""Opgaven in Excel: what goes out, what comes back, and what each kind of wrong cell is told."""

import io
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from openpyxl import load_workbook

from doelen.models import Grootheid, Opgave, Opgaveronde, Telling
from doelen.services import doelenboom_laden
from swv.tenancy.context import tenant
from tests.doelen.opgaven import geef_op, open_ronde, opgave_van
from tests.wereld import Wereld, snel

pytestmark = snel
KWALITEIT = "kwaliteitsmedewerker"  # of siko: avonturijn and haven


@pytest.fixture
def ronde(wereld: Wereld) -> Opgaveronde:
    with tenant(wereld.swv.pk):
        doelenboom_laden()
        return open_ronde()


def url(ronde: Opgaveronde) -> str:
    return f"/odp/doelen/opgaven/excel/{ronde.pk}/"


def haal(wereld: Wereld, ronde: Opgaveronde, wie: str = KWALITEIT, vraag: str = "") -> Any:
    antwoord = wereld.client(wie).get(f"{url(ronde)}bestand/{vraag}")
    assert antwoord.status_code == 200
    return load_workbook(io.BytesIO(antwoord.content))


def geef(wereld: Wereld, ronde: Opgaveronde, boek: Any, wie: str = KWALITEIT, **vinkjes: str) -> str:
    uit = io.BytesIO()
    boek.save(uit)
    bestand = SimpleUploadedFile("opgave.xlsx", uit.getvalue())
    antwoord = wereld.client(wie).post(url(ronde), {"bestand": bestand, **vinkjes})
    assert antwoord.status_code == 200
    return " ".join(antwoord.content.decode().split())


def zet(boek: Any, **cellen: Any) -> Any:
    for cel, waarde in cellen.items():
        boek.active[cel] = waarde
    return boek


def aantallen(wereld: Wereld, ronde: Opgaveronde) -> dict[tuple[str, str], int]:
    with tenant(wereld.swv.pk):
        rijen = Telling.objects.filter(opgave__ronde=ronde).select_related("school__plek", "grootheid")
        return {(str(t.school), t.grootheid.code): int(t.aantal or 0) for t in rijen}


def test_blad_heeft_de_eigen_scholen_de_ronde_en_een_slot(wereld: Wereld, ronde: Opgaveronde) -> None:
    with tenant(wereld.swv.pk):
        opgave = opgave_van(ronde, wereld.scholen["avonturijn"])
        grootheid = Grootheid.objects.get(code="ondersteuningsbehoefte")
        Telling.objects.create(opgave=opgave, school=wereld.scholen["avonturijn"], grootheid=grootheid, aantal=7)

    blad = haal(wereld, ronde).active

    assert (blad["A1"].value, blad["B1"].value) == ("Thuisnabij opgave", "T3 2026")
    assert [blad[f"C{rij}"].value for rij in (5, 6, 7)] == ["Avonturijn", "Haven", None]
    assert (blad["D5"].value, blad["D5"].data_type) == (7, "n")
    assert (blad.protection.sheet, blad["C5"].protection.locked, blad["D5"].protection.locked) == (True, True, False)
    assert (blad.column_dimensions["A"].hidden, blad.row_dimensions[3].hidden) == (True, True)


def test_blad_terug_neemt_alles_over_en_leeg_laat_staan_wat_er_stond(wereld: Wereld, ronde: Opgaveronde) -> None:
    geef(wereld, ronde, zet(haal(wereld, ronde), D5=12, E5=9, G5="ja", D6=0))
    pagina = geef(wereld, ronde, zet(haal(wereld, ronde), D5=None, E5=10))

    assert "2 van 2 scholen overgenomen" in pagina
    assert aantallen(wereld, ronde) == {
        ("Avonturijn", "ondersteuningsbehoefte"): 12,
        ("Avonturijn", "opvang_school_of_wijk"): 10,
        ("Avonturijn", "hb_niveau_3"): 1,
        ("Haven", "ondersteuningsbehoefte"): 0,
    }


@pytest.mark.parametrize(
    ("waarde", "zin"),
    [
        ("twaalf", "Vul een heel getal in, bijvoorbeeld 12."),
        (-3, "Een aantal is nul of meer."),
        ("1.234", "Schrijf 1234, zonder punt of spatie."),
        (12.5, "Vul een heel getal in. 12,5 kan hier niet"),
    ],
)
def test_een_foute_cel_wordt_aangewezen_en_dan_is_niets_overgenomen(
    wereld: Wereld, ronde: Opgaveronde, waarde: Any, zin: str
) -> None:
    pagina = geef(wereld, ronde, zet(haal(wereld, ronde), D5=waarde, D6=3))

    assert zin in pagina
    assert '<th scope="row">D5</th>' in pagina
    assert "Niets overgenomen: kijk naar één cel" in pagina
    assert "Avonturijn" in pagina
    assert aantallen(wereld, ronde) == {}


def test_deel_boven_het_geheel_wijst_het_deel_aan(wereld: Wereld, ronde: Opgaveronde) -> None:
    pagina = geef(wereld, ronde, zet(haal(wereld, ronde), D5=8, E5=9))

    assert '<th scope="row">E5</th>' in pagina
    assert "Dit is meer dan bij ‘Voor hoeveel leerlingen" in pagina
    assert aantallen(wereld, ronde) == {}


def test_per_school_komt_de_school_zonder_fout_wel_binnen(wereld: Wereld, ronde: Opgaveronde) -> None:
    pagina = geef(wereld, ronde, zet(haal(wereld, ronde), D5="veel", E5=2, D6=3), per_school="on")

    assert "1 van 2 scholen overgenomen" in pagina
    assert aantallen(wereld, ronde) == {("Haven", "ondersteuningsbehoefte"): 3}


def test_bestand_van_een_andere_ronde_of_iets_anders_wordt_geweigerd(wereld: Wereld, ronde: Opgaveronde) -> None:
    with tenant(wereld.swv.pk):
        vorige = open_ronde("T2")

    assert "Dit bestand is van ronde T2 2026." in geef(wereld, ronde, zet(haal(wereld, vorige), D5=1))
    assert "Dit is geen invulbestand" in geef(wereld, ronde, zet(haal(wereld, ronde), A1="Lijst", D5=1))
    assert "De kolommen van dit bestand zijn veranderd" in geef(wereld, ronde, zet(haal(wereld, ronde), D3="x", D5=1))
    assert aantallen(wereld, ronde) == {}


def test_school_van_de_buren_of_van_een_ander_bestuur_komt_er_niet_in(
    wereld: Wereld, buren: Wereld, ronde: Opgaveronde
) -> None:
    with tenant(buren.swv.pk):
        doelenboom_laden()
        vreemd = opgave_van(open_ronde(), buren.scholen["avonturijn"])
    with tenant(wereld.swv.pk):
        ander = opgave_van(ronde, wereld.scholen["christal"])

    van_buren = f"{vreemd.pk}-{buren.scholen['avonturijn'].pk}"
    assert "hoort niet bij deze ronde" in geef(wereld, ronde, zet(haal(wereld, ronde), A5=van_buren, D5=1))
    van_ander = f"{ander.pk}-{ander.plek_id}"
    assert "kunt u niet invullen" in geef(wereld, ronde, zet(haal(wereld, ronde), A5=van_ander, D5=1))
    assert aantallen(wereld, ronde) == {}


def test_opgave_die_intussen_is_ingediend_verandert_niet(wereld: Wereld, ronde: Opgaveronde) -> None:
    boek = zet(haal(wereld, ronde), D5=12)
    with tenant(wereld.swv.pk):
        Opgave.objects.filter(pk=opgave_van(ronde, wereld.scholen["avonturijn"]).pk).update(status="ingediend")

    assert "Deze opgave is intussen ingediend." in geef(wereld, ronde, boek)
    assert aantallen(wereld, ronde) == {}


def test_wie_met_excel_indient_laat_een_ander_accepteren(wereld: Wereld, ronde: Opgaveronde) -> None:
    pagina = geef(wereld, ronde, zet(haal(wereld, ronde), D5=12), indienen="on")

    assert "<b>Ingediend:</b> Avonturijn." in pagina
    with tenant(wereld.swv.pk):
        opgave = opgave_van(ronde, wereld.scholen["avonturijn"])
        assert (opgave.status, opgave.ingediend_door) == ("ingediend", wereld.leden[KWALITEIT])
    zelf = wereld.client(KWALITEIT).post(f"/odp/doelen/opgaven/{opgave.pk}/accepteren/")
    assert "Vraag een collega" in zelf.content.decode()


def test_vakgroep_vult_alle_scholen_in_een_blad(wereld: Wereld, ronde: Opgaveronde) -> None:
    with tenant(wereld.swv.pk):
        slb = ronde.opgaven.get(vakgroep="slb")

    boek = haal(wereld, ronde, "specialist", f"?opgave={slb.pk}")
    pagina = geef(wereld, ronde, zet(boek, D5=4, D8=2), "specialist")

    assert "2 van 4 scholen overgenomen" in pagina
    assert sorted(aantallen(wereld, ronde).values()) == [2, 4]


def test_getal_ver_van_vorige_keer_wordt_bij_zijn_cel_om_een_reden_gevraagd(wereld: Wereld, ronde: Opgaveronde) -> None:
    vorige_keer(wereld)

    pagina = geef(wereld, ronde, zet(haal(wereld, ronde), D5=212), indienen="on")

    assert "Deze getallen zijn bewaard, maar vragen een reden" in pagina
    assert '<th scope="row">D5</th>' in pagina
    assert "Vorige keer was het 12. Klopt 212? Verbeter het getal of schrijf in kolom I kort waarom." in pagina
    assert "Nog niet ingediend: Avonturijn." in pagina
    assert aantallen(wereld, ronde) == {("Avonturijn", "ondersteuningsbehoefte"): 212}


def test_reden_in_het_bestand_hoort_bij_wat_afwijkt_en_dan_kan_indienen(wereld: Wereld, ronde: Opgaveronde) -> None:
    vorige_keer(wereld)
    boek = haal(wereld, ronde)
    assert boek.active["I4"].value.startswith("Wijkt een getal sterk af")

    pagina = geef(wereld, ronde, zet(boek, D5=212, E5=3, I5="Een nieuwe taalklas."), indienen="on")

    assert "<b>Ingediend:</b> Avonturijn." in pagina
    with tenant(wereld.swv.pk):
        redenen = dict(Telling.objects.filter(opgave__ronde=ronde).values_list("grootheid__code", "reden"))
    assert redenen == {"ondersteuningsbehoefte": "Een nieuwe taalklas.", "opvang_school_of_wijk": ""}


def test_reden_die_te_lang_is_of_een_leerling_noemt_wordt_bij_haar_cel_geweigerd(
    wereld: Wereld, ronde: Opgaveronde
) -> None:
    te_lang = geef(wereld, ronde, zet(haal(wereld, ronde), D5=2, I5="a" * 201))
    nummer = geef(wereld, ronde, zet(haal(wereld, ronde), D5=2, I6="Zie 123 456 789"))

    assert '<th scope="row">I5</th>' in te_lang
    assert "Deze reden is te lang." in te_lang
    assert '<th scope="row">I6</th>' in nummer
    assert "dat kan een BSN zijn" in nummer
    assert aantallen(wereld, ronde) == {}


def vorige_keer(wereld: Wereld) -> None:
    """T2: avonturijn gave 12."""
    with tenant(wereld.swv.pk):
        geef_op(wereld, open_ronde("T2"), "ondersteuningsbehoefte", (12, 3, 4, 5))
