"""Parents are heard: a short report with the plan, also after vaststellen."""

import datetime

from django.urls import reverse
from django.utils import timezone

from swv.tenancy.context import tenant
from tests.wereld import Wereld, snel
from wijken.documenten import pdf_context
from wijken.models import Planversie, Raadpleging, Wijkplan
from wijken.services import raadpleging_wijzigen, volledige_inhoud, wijkplan_maken

pytestmark = snel
VERSLAG = {
    "datum": "2026-11-12",
    "wie": "Ouders van de MR",
    "aantal": "24",
    "verslag": "Zij willen weten bij wie zij terechtkunnen.",
    "gevolg": "De naam staat op de site.",
}


def vast(wereld: Wereld) -> Wijkplan:
    plan = wijkplan_maken(wijk=wereld.wijken["polder"], jaar=2027)
    Planversie.objects.create(wijkplan=plan, nummer=1, inhoud=volledige_inhoud(plan), sha256="0" * 64)
    Wijkplan.objects.filter(pk=plan.pk).update(status="vastgesteld", vastgesteld_op=timezone.now())
    return Wijkplan.objects.get(pk=plan.pk)


def test_verslag_kan_ook_na_vaststellen_en_een_andere_wijk_leest_het(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        plan = vast(wereld)
    adres = reverse("wijken:raadpleging_create", args=["odp", plan.pk])

    for _ in range(2):
        antwoord = wereld.client("directeur").post(adres, VERSLAG)

    assert antwoord.status_code == 302
    with tenant(wereld.swv.pk):
        assert Raadpleging.objects.get().gemaakt_door == wereld.leden["directeur"]
    lezer = wereld.client("vreemde").get(reverse("wijken:wijkplan_detail", args=["odp", plan.pk])).content.decode()
    assert "Zij willen weten bij wie zij terechtkunnen." in lezer
    assert adres not in lezer
    assert wereld.client("vreemde").post(adres, VERSLAG).status_code == 403


def test_dag_die_nog_moet_komen_en_een_bsn_worden_geweigerd_zonder_iets_te_verliezen(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        plan = wijkplan_maken(wijk=wereld.wijken["polder"], jaar=2027)
    adres = reverse("wijken:raadpleging_create", args=["odp", plan.pk])
    client = wereld.client("directeur")

    later = client.post(adres, VERSLAG | {"datum": "2026-11-23"}).content.decode()
    nummer = client.post(adres, VERSLAG | {"verslag": "Het kind met 111222333."}).content.decode()

    assert "Deze dag moet nog komen." in later
    assert VERSLAG["verslag"] in later
    assert "Haal het weg" in nummer
    with tenant(wereld.swv.pk):
        assert not Raadpleging.objects.exists()


def test_versie_houdt_het_verslag_zoals_het_toen_was(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        plan = wijkplan_maken(wijk=wereld.wijken["polder"], jaar=2027)
        dag, door = datetime.date(2026, 11, 12), wereld.leden["directeur"]
        velden = {"datum": dag, "wie": "Ouders", "verslag": "Meer lezen."}
        rij = Raadpleging.objects.create(wijkplan=plan, gemaakt_door=door, **velden)
        versie = Planversie(wijkplan=plan, nummer=1, inhoud=volledige_inhoud(plan), gemaakt_op=timezone.now())

        raadpleging_wijzigen(raadpleging=rij, **velden | {"verslag": "Minder lezen."})

        plan = Wijkplan.objects.met_namen().met_stand().get(pk=plan.pk)
        assert [een["verslag"] for een in pdf_context(plan, versie)["raadplegingen"]] == ["Meer lezen."]
        assert [een["verslag"] for een in pdf_context(plan, None)["raadplegingen"]] == ["Minder lezen."]
