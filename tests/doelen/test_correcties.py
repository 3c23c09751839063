"""An accepted number that was wrong: a row beside it with a reason, and submitting where nobody checks."""

import pytest
from django.core.exceptions import ValidationError

from doelen.models import Correctie, Indicator, Opgave, Telling
from doelen.services import telling_corrigeren
from doelen.services.vragen import vragen_van
from swv.models import Gebeurtenis, Instelling
from swv.tenancy.context import tenant
from tests.doelen.opgaven import geef_op, maak_doelen, open_ronde, opgave_van, velden
from tests.wereld import Wereld, snel

pytestmark = snel


@pytest.fixture
def opgave(wereld: Wereld) -> Opgave:
    """T2 of avonturijn, accepted: 12 pupils of whom 9 in the wijk."""
    with tenant(wereld.swv.pk):
        maak_doelen(wereld)
        ronde = open_ronde("T2")
        geef_op(wereld, ronde, "ondersteuningsbehoefte", (12, 3, 4, 5))
        geef_op(wereld, ronde, "opvang_school_of_wijk", (9, 3, 4, 5))
        return opgave_van(ronde, wereld.scholen["avonturijn"])


def corrigeer(wereld: Wereld, opgave: Opgave, code: str, antwoord: str, reden: str = "Dubbel geteld.") -> Correctie:
    (veld,) = velden(opgave, **{code: ""})
    door = wereld.leden["kwaliteitsmedewerker"]
    return telling_corrigeren(opgave=opgave, veld=veld, antwoord=antwoord, reden=reden, door=door)


def test_correctie_staat_naast_het_getal_en_de_nieuwste_telt(wereld: Wereld, opgave: Opgave) -> None:
    with tenant(wereld.swv.pk):
        for aantal in ("11", "10"):
            corrigeer(wereld, opgave, "ondersteuningsbehoefte", aantal)

        gegeven = Telling.objects.get(opgave=opgave, grootheid__code="ondersteuningsbehoefte").aantal
        vraag = next(v for v in vragen_van(opgave) if v.grootheid.code == "ondersteuningsbehoefte")
        later = next(
            v
            for v in vragen_van(opgave_van(open_ronde(), wereld.scholen["avonturijn"]))
            if v.grootheid.code == "ondersteuningsbehoefte"
        )

    assert (gegeven, vraag.opgegeven, vraag.aantal, later.vorige) == (12, 12, 10, 10)
    with tenant(wereld.swv.pk):
        melding = Gebeurtenis.objects.filter(soort="telling.gecorrigeerd").first()
    assert melding is not None
    assert melding.gegevens == {"opgave": opgave.pk, "jaar": 2026, "periode": "T2"}


@pytest.mark.parametrize(
    ("code", "antwoord", "reden", "zin"),
    [
        ("ondersteuningsbehoefte", "8", "x", "Dit is minder dan bij"),
        ("opvang_school_of_wijk", "13", "x", "Dit is meer dan bij"),
        ("ondersteuningsbehoefte", "elf", "x", "Vul een heel getal in"),
        ("ondersteuningsbehoefte", "12", "x", "Dit getal staat er al"),
        ("ondersteuningsbehoefte", "13", " ", "Schrijf in één zin waarom"),
    ],
)
def test_correctie_die_niet_kan_zegt_waarom(
    wereld: Wereld, opgave: Opgave, code: str, antwoord: str, reden: str, zin: str
) -> None:
    with tenant(wereld.swv.pk):
        with pytest.raises(ValidationError, match=zin):
            corrigeer(wereld, opgave, code, antwoord, reden)
        assert not Correctie.objects.exists()


def test_correctie_van_wat_nog_niet_telt_kan_niet(wereld: Wereld, opgave: Opgave) -> None:
    with tenant(wereld.swv.pk), pytest.raises(ValidationError, match="nog niet geaccepteerd"):
        corrigeer(wereld, opgave_van(open_ronde(), wereld.scholen["avonturijn"]), "ondersteuningsbehoefte", "3")


def test_correctie_op_de_pagina_door_wie_accepteert(wereld: Wereld, opgave: Opgave) -> None:
    with tenant(wereld.swv.pk):
        vraag = next(v for v in vragen_van(opgave) if v.grootheid.code == "ondersteuningsbehoefte")
    url = f"/odp/doelen/opgaven/{opgave.pk}/corrigeren/{vraag.school.pk}/{vraag.grootheid.pk}/"
    gegevens = {"aantal": "11", "reden": "Eén leerling was dubbel geteld."}

    van_school = wereld.client("directeur").post(url, gegevens)
    van_bestuur = wereld.client("kwaliteitsmedewerker").post(url, gegevens, follow=True)

    assert van_school.status_code == 403
    pagina = van_bestuur.content.decode()
    assert "was 12, nu 11, omdat: Eén leerling was dubbel geteld. Door Kwaliteitsmedewerker odp" in pagina
    assert url not in wereld.client("directeur").get(f"/odp/doelen/opgaven/{opgave.pk}/").content.decode()


def test_correctie_staat_in_de_geschiedenis_van_de_opgave_en_bij_het_cijfer(wereld: Wereld, opgave: Opgave) -> None:
    """The number and the reason for who has a task with the school; for another only that something was corrected."""
    with tenant(wereld.swv.pk):
        corrigeer(wereld, opgave, "opvang_school_of_wijk", "8", "Eén leerling was dubbel geteld.")
        pk = Indicator.objects.get(code="opvang_school_of_wijk").pk
    cijfer = f"/odp/doelen/monitor/indicatoren/{pk}/?jaar=2026"

    geschiedenis = wereld.client("directeur").get(f"/odp/geschiedenis/opgaven/{opgave.pk}/").content.decode()
    eigen, ander = (wereld.client(wie).get(cijfer).content.decode() for wie in ("directeur", "vreemde"))

    assert "Correctie van" in geschiedenis
    assert "Eén leerling was dubbel geteld." in geschiedenis
    assert "Kwaliteitsmedewerker odp" in geschiedenis
    assert ["1 getal van 2026 is later gecorrigeerd" in tekst for tekst in (eigen, ander)] == [True, True]
    assert ["dubbel geteld" in tekst for tekst in (eigen, ander)] == [True, False]


def test_zonder_controle_telt_een_opgave_meteen_mee(wereld: Wereld, opgave: Opgave) -> None:
    wereld.client("medewerker").post("/odp/beheer/tweede-stap/", {"zonder_controle": "on"})
    with tenant(wereld.swv.pk):
        assert not Instelling.objects.get().opgave_controle
        volgende = opgave_van(open_ronde(), wereld.scholen["avonturijn"])
        gegevens = velden(volgende, leesniveau="2")

    antwoord = wereld.client("directeur").post(f"/odp/doelen/opgaven/{volgende.pk}/indienen/", gegevens, follow=True)

    assert "Uw opgave is ingediend en telt mee in de doelen." in antwoord.content.decode()
    with tenant(wereld.swv.pk):
        volgende.refresh_from_db()
        assert (volgende.status, volgende.beoordeeld_door) == ("geaccepteerd", None)
        assert Gebeurtenis.objects.filter(soort="opgave.geaccepteerd", gegevens__opgave=volgende.pk).count() == 1
