"""What is kept too long goes, what is frozen stays, and a dry run changes nothing."""

import datetime
import io
from pathlib import Path

import pytest
from django.conf import LazySettings
from django.contrib.sessions.models import Session
from django.core.management import CommandError, call_command
from django.db import DatabaseError
from django.utils import timezone

from doelen.models import Jaardoel, Mijlpaal, Rapportage, Thema
from swv.models import Bestand, Document, Gebruiker, Instelling, Lid, Logregel, Toegang
from swv.services import opschonen, opschonen_bekijken
from swv.services.bestanden import bestand_bewaren
from swv.services.opschonen import maanden_terug
from swv.tasks import opschonen_van_swv
from swv.tenancy.context import tenant
from tests.wereld import VANDAAG, Wereld, echt

LANG_GELEDEN = datetime.date(2024, 11, 21)  # a day more than 24 months before VANDAAG


@pytest.fixture
def oud(wereld: Wereld, settings: LazySettings, tmp_path: Path) -> Wereld:
    """A collega who left, an old line, an old document with its file and one that a rapportage holds."""
    settings.MEDIA_ROOT = str(tmp_path)
    lid = wereld.leden["collega"]
    with tenant(wereld.swv.pk):
        Lid.objects.filter(pk=lid.pk).update(vertrokken_op=LANG_GELEDEN)
        Lid.objects.filter(pk=wereld.leden["derde"].pk).update(vertrokken_op=LANG_GELEDEN + datetime.timedelta(days=1))
        jaren = timezone.now() - datetime.timedelta(days=365 * 8)
        Logregel.objects.create(soort="ingelogd", tekst="oud", op=jaren)
        Logregel.objects.create(soort="ingelogd", tekst="nieuw")
        for naam in ("weg", "blijft", "jong"):
            map = tmp_path / str(wereld.swv.pk)
            map.mkdir(exist_ok=True)
            (map / f"{naam}.pdf").write_bytes(b"%PDF-")
            _document(wereld, naam, jaren if naam != "jong" else timezone.now())
        Rapportage.objects.create(
            jaar=2018,
            periode="T3",
            voor="x",
            inhoud={},
            document=Document.objects.get(titel="blijft"),
            gemaakt_door=lid,
        )
    return wereld


def _document(wereld: Wereld, naam: str, op: datetime.datetime) -> None:
    Document.objects.create(
        soort="wijkplan",
        titel=naam,
        plek=wereld.plek,
        aanvraagsleutel=naam,
        gevraagd_door=wereld.leden["directeur"],
        gevraagd_op=op,
        status="klaar",
        bestand=f"{wereld.swv.pk}/{naam}.pdf",
    )


def opdracht(*keuzes: str) -> str:
    uit = io.StringIO()
    call_command("opschonen", *keuzes, stdout=uit)
    return uit.getvalue()


@echt
def test_opdracht_zegt_wat_er_weg_zou_gaan_en_verandert_niets(oud: Wereld) -> None:
    tekst = opdracht("--swv", "odp")

    assert tekst.splitlines() == [
        "Onderwijs dat Past",
        "  1 naam van een collega die vertrok van voor 22 november 2024",
        tekst.splitlines()[2],
        "  1 gemaakt document van voor 22 november 2019",
        "  0 gegeven bestanden van voor 22 november 2019",
        "Er is niets veranderd. Voeg --uitvoeren toe om het te doen.",
    ]
    assert tekst.splitlines()[2].startswith("  1 regel van het logboek van voor ")
    with tenant(oud.swv.pk):
        assert Logregel.objects.count() == 2
        assert Document.objects.count() == 3
        assert not Lid.objects.filter(geanonimiseerd_op__isnull=False).exists()


@echt
def test_uitvoeren_haalt_weg_wat_te_oud_is_en_zegt_dat_in_het_logboek(oud: Wereld, tmp_path: Path) -> None:
    opdracht("--swv", "odp", "--uitvoeren")

    with tenant(oud.swv.pk):
        assert sorted(Document.objects.values_list("titel", flat=True)) == ["blijft", "jong"]
        assert sorted(Logregel.objects.values_list("tekst", flat=True)) == [
            "1 naam van een collega die vertrok, 1 regel van het logboek, 1 gemaakt document en 0 gegeven bestanden",
            "nieuw",
        ]
        assert [beurt.aantal for beurt in opschonen_bekijken()] == [0, 0, 0, 0]
    assert sorted(pad.name for pad in tmp_path.glob("*/*")) == ["blijft.pdf", "jong.pdf"]


@echt
def test_naam_van_wie_vertrok_is_nergens_meer(oud: Wereld) -> None:
    lid = oud.leden["collega"]
    oud.client("collega")
    adres = lid.gebruiker.email

    with tenant(oud.swv.pk):
        opschonen()

        leeg = Lid.objects.get(pk=lid.pk)
        assert leeg.naam == "Oud-collega 1"
        assert not Lid.pgh_event_model.objects.filter(pgh_obj_id=lid.pk).exists()
        assert Lid.objects.get(pk=oud.leden["derde"].pk).naam == "Derde odp"
    gebruiker = Gebruiker.objects.get(pk=lid.gebruiker_id)
    assert (gebruiker.is_active, gebruiker.has_usable_password()) == (False, False)
    assert gebruiker.email == f"oud-collega-{gebruiker.pk}@thuisnabij.invalid"
    assert not Gebruiker.objects.filter(email=adres).exists()
    assert not Toegang.objects.filter(gebruiker=gebruiker).exists()
    assert Session.objects.count() == 0


@echt
def test_login_van_wie_elders_nog_werkt_blijft(oud: Wereld, buren: Wereld) -> None:
    gebruiker = oud.leden["collega"].gebruiker
    Toegang.objects.create(gebruiker=gebruiker, samenwerkingsverband=buren.swv)

    with tenant(oud.swv.pk):
        opschonen()

    gebruiker.refresh_from_db()
    assert gebruiker.is_active
    assert "thuisnabij.invalid" not in gebruiker.email
    assert list(Toegang.objects.filter(gebruiker=gebruiker).values_list("samenwerkingsverband", flat=True)) == [
        buren.swv.pk
    ]


@echt
def test_gegeven_bestand_gaat_na_zijn_termijn_weg_en_de_mijlpaal_blijft(
    wereld: Wereld, settings: LazySettings, tmp_path: Path
) -> None:
    """Two rows stand for one file on disk: it goes with the last of them."""
    settings.MEDIA_ROOT = str(tmp_path)
    jaren = timezone.now() - datetime.timedelta(days=365 * 8)
    with tenant(wereld.swv.pk):
        oud, jong, ander = (
            bestand_bewaren(upload=io.BytesIO(inhoud), naam="verslag.pdf", door=wereld.leden[wie])
            for inhoud, wie in ((b"%PDF-1", "directeur"), (b"%PDF-1", "medewerker"), (b"%PDF-2", "directeur"))
        )
        Bestand.objects.filter(pk__in=[oud.pk, ander.pk]).update(op=jaren)
        thema = Thema.objects.create(code="slb", naam="Lezen", volgorde=1)
        doel = Jaardoel.objects.create(
            thema=thema, jaar=2018, volgnummer=1, sleutel="a", tekst="x", niveau="school", oordeelniveau="swv"
        )
        mijlpaal = Mijlpaal.objects.create(jaardoel=doel, plek=wereld.plek, bewijs="Zie bijlage.", bewijsstuk=ander)

        assert [beurt.aantal for beurt in opschonen_bekijken()] == [0, 0, 0, 2]
        opschonen()

        mijlpaal.refresh_from_db()
        assert (mijlpaal.bewijs, mijlpaal.bewijsstuk) == ("Zie bijlage.", None)
        assert list(Bestand.objects.all()) == [jong]
    assert [pad.read_bytes() for pad in tmp_path.glob("*/bestanden/*")] == [b"%PDF-1"]


@echt
def test_opschonen_raakt_de_buren_niet(oud: Wereld, buren: Wereld) -> None:
    with tenant(buren.swv.pk):
        Lid.objects.filter(pk=buren.leden["collega"].pk).update(vertrokken_op=LANG_GELEDEN)

    opdracht("--swv", "odp", "--uitvoeren")

    with tenant(buren.swv.pk):
        assert Lid.objects.get(pk=buren.leden["collega"].pk).naam.endswith("Collega almere")


@echt
def test_tweede_klok_doet_niets(oud: Wereld) -> None:
    opschonen_van_swv(swv_id=oud.swv.pk)
    with tenant(oud.swv.pk):
        Lid.objects.filter(pk=oud.leden["derde"].pk).update(vertrokken_op=LANG_GELEDEN)

    opschonen_van_swv(swv_id=oud.swv.pk)

    with tenant(oud.swv.pk):
        assert Lid.objects.get(pk=oud.leden["derde"].pk).naam == "Derde odp"
        assert Logregel.objects.filter(soort="opschonen").count() == 1


@echt
def test_geschiedenis_van_een_lid_dat_nog_een_naam_heeft_gaat_niet_weg(wereld: Wereld) -> None:
    with pytest.raises(DatabaseError), tenant(wereld.swv.pk):
        Lid.pgh_event_model.objects.filter(pgh_obj_id=wereld.leden["collega"].pk).delete()


@echt
def test_medewerker_zet_de_termijnen_en_dat_staat_in_het_logboek(wereld: Wereld) -> None:
    gegevens = {"leden": "12", "logboek": "24", "documenten": "60"}

    antwoord = wereld.client("medewerker").post("/odp/logboek/bewaren/", gegevens)

    assert antwoord.status_code == 302
    with tenant(wereld.swv.pk):
        assert Instelling.objects.values_list(
            "bewaar_leden_maanden", "bewaar_logboek_maanden", "bewaar_documenten_maanden"
        ).get() == (12, 24, 60)
        assert Logregel.objects.get().soort == "instelling"


@echt
def test_logboek_korter_dan_een_jaar_kan_niet(wereld: Wereld) -> None:
    gegevens = {"leden": "12", "logboek": "3", "documenten": "60"}

    antwoord = wereld.client("medewerker").post("/odp/logboek/bewaren/", gegevens)

    assert list(antwoord.context["form"].errors) == ["logboek"]


def test_onbekend_verband_geeft_een_zin(db: None) -> None:
    with pytest.raises(CommandError, match="geen samenwerkingsverband ‘niets’"):
        opdracht("--swv", "niets")


@pytest.mark.parametrize(
    ("maanden", "dag"),
    [(1, datetime.date(2026, 10, 22)), (11, datetime.date(2025, 12, 22)), (24, datetime.date(2024, 11, 22))],
)
def test_maanden_terug(maanden: int, dag: datetime.date) -> None:
    assert maanden_terug(VANDAAG, maanden) == dag


def test_maanden_terug_kiest_de_laatste_dag_van_een_korte_maand() -> None:
    assert maanden_terug(datetime.date(2026, 3, 31), 1) == datetime.date(2026, 2, 28)
    assert maanden_terug(datetime.date(2027, 1, 31), 13) == datetime.date(2025, 12, 31)
