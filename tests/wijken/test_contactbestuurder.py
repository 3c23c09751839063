"""The contactbestuurder of a wijk: chosen by the office, seen by the wijk, welcome at the table."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from swv.models import Lid
from swv.register import Vraag
from swv.tenancy.context import tenant
from tests.wereld import Wereld, snel
from wijken.models import Overleg
from wijken.overzichten.overleg import aanwezigen
from wijken.panelen import contactwijken_op_thuis
from wijken.services import contactbestuurder_kiezen, genodigden, overleg_afronden

pytestmark = snel


def vers(lid: Lid) -> Lid:
    return Lid.objects.get(pk=lid.pk)


def test_medewerker_kiest_en_de_wijk_en_de_bestuurder_zien_het(wereld: Wereld) -> None:
    wijk, bestuurder = wereld.wijken["polder"], wereld.leden["bestuurder"]
    adres = reverse("wijken:wijk_contactbestuurder", args=["odp", wijk.pk])

    antwoord = wereld.client("medewerker").post(adres, {"lid": bestuurder.pk})

    assert antwoord.status_code == 302
    bladzijde = wereld.client("directeur").get(reverse("wijken:wijk_detail", args=["odp", wijk.pk])).content.decode()
    assert "Contactbestuurder: Bestuurder odp" in bladzijde
    lijst = wereld.client("bestuurder").get(reverse("wijken:wijk_list", args=["odp"])).content.decode()
    assert lijst.count("uw contactwijk") == 1
    with tenant(wereld.swv.pk):
        paneel = contactwijken_op_thuis(Vraag(swv="odp", lid=vers(bestuurder), onderwerp=None, jaar=2026))
        assert paneel is not None
        assert paneel["contactwijken"] == [wijk]
        assert (
            contactwijken_op_thuis(
                Vraag(swv="odp", lid=vers(wereld.leden["andere_bestuurder"]), onderwerp=None, jaar=2026)
            )
            is None
        )


def test_alleen_een_bestuurder_kan_het_zijn(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk), pytest.raises(ValidationError, match="geen bestuurder"):
        contactbestuurder_kiezen(wijk=wereld.wijken["polder"], lid=wereld.leden["directeur"])


def test_contactbestuurder_mag_aanschuiven_maar_krijgt_geen_mail_en_ontbreekt_nooit(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        wijk, bestuurder = wereld.wijken["polder"], wereld.leden["bestuurder"]
        contactbestuurder_kiezen(wijk=wijk, lid=bestuurder)
        overleg = Overleg.objects.create(
            plek=wijk.plek,
            soort="wijkoverleg",
            begin="2026-11-20T14:00Z",
            einde="2026-11-20T15:00Z",
            gemaakt_door=wereld.leden["directeur"],
        )

        assert [een.naam for een in aanwezigen(overleg) if een.gast] == ["Bestuurder odp"]
        assert bestuurder not in genodigden(wijk.plek)
        overleg_afronden(overleg=Overleg.objects.get(pk=overleg.pk), door=wereld.leden["directeur"])

        assert not overleg.deelnames.filter(lid=bestuurder).exists()
        assert overleg.deelnames.filter(lid=wereld.leden["directeur"], aanwezig=False).exists()
