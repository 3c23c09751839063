"""The list of colleagues: own login moments only, filters, and no query more when there are more people."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from swv.models import Lid, Logregel
from swv.tenancy.context import tenant
from tests.factories import LidFactory, RolFactory
from tests.wereld import VANDAAG, Wereld, snel


@snel
def test_lijst_vraagt_evenveel_bij_meer_collegas(wereld: Wereld) -> None:
    client, aantallen = wereld.client("medewerker"), []
    for erbij in (0, 20):
        with tenant(wereld.swv.pk):
            for lid in LidFactory.create_batch(erbij):
                RolFactory(lid=lid, code="lezer", plek=wereld.plek)
        client.get("/odp/beheer/")
        with CaptureQueriesContext(connection) as gesteld:
            client.get("/odp/beheer/")
        aantallen.append(len(gesteld))

    assert aantallen[0] == aantallen[1]


@snel
def test_laatst_ingelogd_gaat_alleen_over_dit_samenwerkingsverband(wereld: Wereld) -> None:
    lid = wereld.leden["directeur"]
    lid.gebruiker.last_login = timezone.now()
    lid.gebruiker.save()

    rijen = wereld.client("medewerker").get("/odp/beheer/?zoek=directeur odp").context["rijen"]

    assert [rij.ingelogd for rij in rijen if rij.lid == lid] == [None]


@snel
@pytest.mark.parametrize(
    ("toon", "verwacht"),
    [("nooit_ingelogd", "Collega odp"), ("zonder_stap", "Directeur odp"), ("vertrokken", "Derde odp")],
)
def test_filter_toont_wie_het_betreft(wereld: Wereld, toon: str, verwacht: str) -> None:
    """Everybody came in but the collega; only who works for the whole SWV has a second step."""
    with tenant(wereld.swv.pk):
        for wie, lid in wereld.leden.items():
            if wie != "collega":
                Logregel.objects.create(soort="ingelogd", wie=lid, tekst="")
        Lid.objects.filter(pk=wereld.leden["derde"].pk).update(vertrokken_op=VANDAAG)

    namen = {str(rij.lid) for rij in wereld.client("medewerker").get(f"/odp/beheer/?toon={toon}").context["rijen"]}

    assert verwacht in namen
    assert "Medewerker odp" not in namen
    assert (toon == "vertrokken") == ("Derde odp" in namen)


@snel
def test_school_toont_wie_daar_en_eromheen_een_taak_heeft(wereld: Wereld) -> None:
    pagina = wereld.client("medewerker").get(f"/odp/beheer/plek/{wereld.scholen['avonturijn'].pk}/")

    namen = [sorted(str(rol.lid).removesuffix(" odp") for rol, _ in rijen) for _, rijen in pagina.context["groepen"]]
    assert namen == [
        ["Directeur", "Intern_begeleider"],
        ["Bestuurder", "Controller_bestuur", "Kwaliteitsmedewerker", "Partner", "Procesbegeleider"],
        ["Controller", "Directeur_bestuurder", "Medewerker", "Specialist"],
    ]
