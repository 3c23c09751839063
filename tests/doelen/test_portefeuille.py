"""A portefeuillehouder follows one thema over all wijken and tells the Deelnemersraad."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from doelen.models import Indicator, Jaardoel, Mijlpaal, OnderdeelDoel, Portefeuille, Thema, Uitkomst
from doelen.overzichten.portefeuille import portefeuillebeeld
from doelen.services import portefeuille_geven, terugkoppelen
from swv.models import Lid
from swv.tenancy.context import tenant
from tests import factories
from tests.wereld import Wereld, snel
from tests.wijken.test_wijziging_paginas import aantal_vragen
from wijken.models import Actie, Agendapunt, Overleg, Planversie, Voortgang, Voortgangsregel, Wijk, Wijkplan
from wijken.services import volledige_inhoud, wijkplan_maken

pytestmark = snel
UUR = timedelta(hours=1)


@pytest.fixture
def thema(wereld: Wereld) -> Any:
    with tenant(wereld.swv.pk):
        thema = Thema.objects.create(code="thuiszitters", naam="Thuiszitters", volgorde=1)
        Portefeuille.objects.create(thema=thema, lid=wereld.leden["bestuurder"])
        yield thema


def vast_plan(wereld: Wereld, wijk: Wijk, thema: Thema) -> Wijkplan:
    """Its first part works on a goal of the thema, with one actie that runs."""
    doel, _ = Jaardoel.objects.get_or_create(
        thema=thema, jaar=2026, volgnummer=1, defaults={"sleutel": "t1", "tekst": "Minder.", "oordeelniveau": "wijk"}
    )
    plan = wijkplan_maken(wijk=wijk, jaar=2026)
    eerste, tweede = plan.onderdelen.order_by("volgorde")[:2]
    dagen = {"begin": date(2026, 1, 1), "einde": date(2026, 12, 31), "wie": "IB"}
    actie = Actie.objects.create(onderdeel=eerste, omschrijving="Vroeg bellen", bedrag=500, **dagen)
    Actie.objects.create(onderdeel=tweede, omschrijving="Iets anders", bedrag=900, **dagen)
    OnderdeelDoel.objects.create(onderdeel=eerste, jaardoel=doel)
    wie = {"ingediend_op": timezone.now(), "ingediend_door": wereld.leden["directeur"]}
    voortgang = Voortgang.objects.create(wijkplan=plan, periode="T1", helpt="Geheim.", **wie)
    Voortgangsregel.objects.create(voortgang=voortgang, actie=actie, stand="loopt", tekst="Alleen voor de wijk.")
    Planversie.objects.create(wijkplan=plan, nummer=1, inhoud=volledige_inhoud(plan), sha256="0" * 64)
    Mijlpaal.objects.create(jaardoel=doel, plek=wijk.plek, status="loopt")
    Wijkplan.objects.filter(pk=plan.pk).update(status="vastgesteld", vastgesteld_op=timezone.now())
    return plan


def uitkomst(thema: Thema, plek: Any) -> None:
    indicator, _ = Indicator.objects.get_or_create(
        code="thuis", defaults={"thema": thema, "naam": "Thuis", "definitie": "x", "eenheid": "aantal", "volgorde": 1}
    )
    scholen = {"scholen_mee": 1, "scholen_totaal": 1}
    velden = {"jaar": 2026, "periode": "T1", "teller": 3, "zicht": "klein", "oordeel": "geen_streefwaarde"}
    Uitkomst.objects.create(indicator=indicator, plek=plek, **velden, **scholen)


def bladzijde(wereld: Wereld, wie: str, thema: Thema) -> str:
    adres = reverse("doelen:portefeuille", args=["odp", thema.pk])
    return wereld.client(wie).get(adres, {"jaar": 2026}).content.decode()


def test_pagina_toont_wat_het_afgesproken_plan_op_dit_thema_doet(wereld: Wereld, thema: Thema) -> None:
    plan = vast_plan(wereld, wereld.wijken["polder"], thema)

    beeld = portefeuillebeeld(thema, 2026, wereld.leden["bestuurder"])

    haven, polder = beeld["wijken"]
    assert beeld["kop"] == "Eén van de twee wijken werkt hieraan in 2026"
    assert [actie["wat"] for deel in polder["delen"] for actie in deel["acties"]] == ["Vroeg bellen"]
    assert (polder["plan"], polder["euro"], polder["voortgang"]) == (plan.pk, 500, "één loopt")
    assert [mijlpaal.status for mijlpaal in polder["mijlpalen"]] == ["loopt"]
    assert (haven["plan"], haven["delen"]) == (None, [])


def test_woorden_van_de_voortgang_blijven_bij_de_wijk(wereld: Wereld, thema: Thema) -> None:
    vast_plan(wereld, wereld.wijken["polder"], thema)

    tekst = bladzijde(wereld, "bestuurder", thema)

    assert "Mijn portefeuille: Thuiszitters" in tekst
    assert "Vroeg bellen" in tekst
    assert "Alleen voor de wijk." not in tekst
    assert "Geheim." not in tekst


def test_klein_aantal_blijft_verborgen(wereld: Wereld, thema: Thema) -> None:
    uitkomst(thema, wereld.wijken["polder"].plek)

    cijfers = portefeuillebeeld(thema, 2026, wereld.leden["bestuurder"])["wijken"][1]["cijfers"]

    assert [(cijfer.waarde, cijfer.getal) for cijfer in cijfers] == [("<5", None)]


def test_alleen_de_houder_koppelt_terug_en_een_nieuwe_tekst_komt_in_hetzelfde_punt(
    wereld: Wereld, thema: Thema
) -> None:
    adres = reverse("doelen:portefeuille", args=["odp", thema.pk])
    begin = timezone.now().replace(year=2026, month=12, day=10)
    raad = Overleg.objects.create(
        plek=wereld.plek,
        soort="deelnemersraad",
        begin=begin,
        einde=begin + UUR,
        gemaakt_door=wereld.leden["medewerker"],
    )

    for tekst in ("Twee wijken schuren.", "Drie wijken schuren."):
        assert wereld.client("bestuurder").post(adres, {"tekst": tekst}).status_code == 302

    assert wereld.client("andere_bestuurder").post(adres, {"tekst": "Ik ook."}).status_code == 403
    punt = Agendapunt.objects.get()
    assert (punt.overleg, punt.toelichting, punt.gemaakt_door) == (
        raad,
        "Drie wijken schuren.",
        wereld.leden["bestuurder"],
    )
    assert "Drie wijken schuren." in bladzijde(wereld, "bestuurder", thema)


def test_na_de_raad_begint_een_nieuw_punt(wereld: Wereld, thema: Thema) -> None:
    door = wereld.leden["bestuurder"]
    oud = terugkoppelen(thema=thema, tekst="Toen.", door=door)
    begin = timezone.now()
    gehouden = Overleg.objects.create(
        plek=wereld.plek,
        soort="deelnemersraad",
        begin=begin,
        einde=begin + UUR,
        gemaakt_door=door,
        status="gehouden",
    )
    Agendapunt.objects.filter(pk=oud.pk).update(overleg=gehouden)

    nieuw = terugkoppelen(thema=thema, tekst="Nu.", door=door)

    assert (nieuw.pk != oud.pk, Agendapunt.objects.get(pk=oud.pk).toelichting) == (True, "Toen.")


def test_houder_zit_in_de_deelnemersraad_en_is_er_een_per_thema(wereld: Wereld, thema: Thema) -> None:
    with pytest.raises(ValidationError, match="Deelnemersraad"):
        portefeuille_geven(thema=thema, lid=wereld.leden["directeur"])
    adres = reverse("doelen:thema_update", args=["odp", thema.pk])
    ander: Lid = wereld.leden["andere_bestuurder"]

    wereld.client("medewerker").post(adres, {"naam": "Thuiszitters", "houder": ander.pk})

    assert Portefeuille.objects.get().lid == ander


def test_pagina_vraagt_even_veel_bij_meer_wijken(wereld: Wereld, thema: Thema) -> None:
    vast_plan(wereld, wereld.wijken["polder"], thema)
    uitkomst(thema, wereld.wijken["polder"].plek)
    adres = reverse("doelen:portefeuille", args=["odp", thema.pk]) + "?jaar=2026"
    client = wereld.client("bestuurder")

    eerst = aantal_vragen(client, adres)
    for wijk in (wereld.wijken["haven"], factories.WijkFactory(gemeente=wereld.gemeente)):
        vast_plan(wereld, wijk, thema)
        uitkomst(thema, wijk.plek)

    assert aantal_vragen(client, adres) == eerst <= 15
