"""A mandaat: up to the amount, in its days, of a giver who is bestuurder; stopped at once; named by the approval."""

import datetime
import threading
from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import connection

from arrangementen import services
from arrangementen.models import Arrangement, Goedkeuring
from budgetten.services import boeken, overboeking, rekening_van
from swv.models import Lid, Mandaat, Rol
from swv.services import mandaat_geven, mandaat_intrekken
from swv.tenancy.context import tenant
from tests.arrangementen.conftest import maak_arrangement
from tests.factories import LidFactory, RolFactory
from tests.wereld import VANDAAG, Wereld, echt, snel

DAG = datetime.timedelta(days=1)


def vul_pot(wereld: Wereld, bedrag: int = 9000) -> None:
    middelen = rekening_van(plek=wereld.plek.pk, soort="middelen", jaar=2026)
    pot = rekening_van(plek=wereld.wijken["polder"].pk, soort="wijkpot", jaar=2026)
    benen = overboeking(middelen, pot, Decimal(bedrag))
    boeken(sleutel="pot", soort="toekenning", omschrijving="Vullen", benen=benen, door=None)


def geef(wereld: Wereld, **anders: Any) -> Mandaat:
    velden: dict[str, Any] = {
        "nemer": wereld.leden["kwaliteitsmedewerker"],
        "bestuur": wereld.besturen["siko"].plek,
        "tot_bedrag": Decimal("1250.00"),
        "begin": VANDAAG,
        "einde": VANDAAG + 30 * DAG,
        "door": wereld.leden["bestuurder"],
    }
    return mandaat_geven(**velden | anders)


@pytest.fixture
def mandaat(wereld: Wereld) -> Mandaat:
    with tenant(wereld.swv.pk):
        vul_pot(wereld)
        return geef(wereld)


def keur_goed(wereld: Wereld, arrangement: Arrangement, wie: str = "kwaliteitsmedewerker") -> Any:
    return wereld.client(wie).post(f"/odp/arrangementen/{arrangement.pk}/goedkeuren/")


@snel
def test_goedkeuring_op_mandaat_noemt_het_mandaat(wereld: Wereld, mandaat: Mandaat, arrangement: Arrangement) -> None:
    antwoord = keur_goed(wereld, arrangement)

    assert antwoord.status_code == 302
    with tenant(wereld.swv.pk):
        goed = Goedkeuring.objects.get(arrangement=arrangement)
        assert (goed.door, goed.mandaat) == (wereld.leden["kwaliteitsmedewerker"], mandaat)
    pagina = wereld.client("directeur").get(antwoord["Location"]).content.decode()
    assert "door <b>Kwaliteitsmedewerker odp</b> op mandaat van <b>Bestuurder odp</b>" in pagina


@snel
def test_bestuurder_keurt_goed_zonder_mandaat(wereld: Wereld, mandaat: Mandaat, arrangement: Arrangement) -> None:
    keur_goed(wereld, arrangement, "bestuurder")

    with tenant(wereld.swv.pk):
        assert Goedkeuring.objects.get(arrangement=arrangement).mandaat is None


@snel
def test_een_cent_boven_het_bedrag_is_voor_de_bestuurder(wereld: Wereld, mandaat: Mandaat) -> None:
    with tenant(wereld.swv.pk):
        duur = maak_arrangement(wereld, bedrag="1250.01")

    antwoord = keur_goed(wereld, duur)

    assert "Uw mandaat gaat tot en met € 1.250,00, en dit kost € 1.250,01." in antwoord.content.decode()
    with tenant(wereld.swv.pk):
        assert not Goedkeuring.objects.exists()


@snel
@pytest.mark.parametrize(
    "waarom", ["geen", "ingetrokken", "voorbij", "later", "gever geen bestuurder", "nemer geen rol", "gever weg"]
)
def test_zonder_lopend_mandaat_keurt_een_kwaliteitsmedewerker_niets_goed(
    wereld: Wereld, mandaat: Mandaat, arrangement: Arrangement, waarom: str
) -> None:
    """The nemer keeps a role in the wijk, or the page would be a 404 for another reason."""
    gever, nemer = wereld.leden["bestuurder"], wereld.leden["kwaliteitsmedewerker"]
    veranderingen = {
        "geen": lambda: mandaat.delete(),
        "ingetrokken": lambda: mandaat_intrekken(mandaat=mandaat, door=gever),
        "voorbij": lambda: Mandaat.objects.update(begin=VANDAAG - 9 * DAG, einde=VANDAAG - DAG),
        "later": lambda: Mandaat.objects.update(begin=VANDAAG + DAG),
        "gever geen bestuurder": lambda: Rol.objects.filter(lid=gever).update(einde=VANDAAG - DAG),
        "nemer geen rol": lambda: Rol.objects.filter(lid=nemer, code="kwaliteitsmedewerker").delete(),
        "gever weg": lambda: Lid.objects.filter(pk=gever.pk).update(vertrokken_op=VANDAAG),
    }
    with tenant(wereld.swv.pk):
        RolFactory(lid=nemer, code="partner", plek=wereld.wijken["polder"].plek)
        veranderingen[waarom]()

    assert keur_goed(wereld, arrangement).status_code == 403
    with tenant(wereld.swv.pk), pytest.raises(ValidationError, match="geen mandaat"):
        services.arrangement_goedkeuren(arrangement=arrangement, door=Lid.objects.get(pk=nemer.pk))


@snel
def test_mandaat_geldt_niet_voor_scholen_van_een_ander_bestuur(wereld: Wereld, mandaat: Mandaat) -> None:
    with tenant(wereld.swv.pk):
        van_un1ek = maak_arrangement(wereld, school=wereld.scholen["christal"])

    assert keur_goed(wereld, van_un1ek).status_code == 403


@snel
def test_afwijzen_blijft_bij_de_bestuurder(wereld: Wereld, mandaat: Mandaat, arrangement: Arrangement) -> None:
    pad = f"/odp/arrangementen/{arrangement.pk}/afwijzen/"

    assert wereld.client("kwaliteitsmedewerker").post(pad, {"reden": "Nee."}).status_code == 403


@snel
def test_vier_ogen_gelden_ook_met_mandaat(wereld: Wereld, mandaat: Mandaat) -> None:
    nemer = wereld.leden["kwaliteitsmedewerker"]
    with tenant(wereld.swv.pk):
        eigen = maak_arrangement(wereld, gevraagd_door=nemer)

    assert "zelf gevraagd of bevestigd" in keur_goed(wereld, eigen).content.decode()
    with tenant(wereld.swv.pk):
        assert not Goedkeuring.objects.exists()


@snel
def test_wat_past_staat_op_aan_zet_van_wie_het_mandaat_heeft(wereld: Wereld, mandaat: Mandaat) -> None:
    with tenant(wereld.swv.pk):
        past = maak_arrangement(wereld)
        maak_arrangement(wereld, bedrag="1250.01")

    beurten = wereld.client("kwaliteitsmedewerker").get("/odp/").context["beurten"]

    assert [beurt.sleutel for beurt in beurten if "arrangement" in beurt.sleutel] == [f"arrangement-{past.pk}"]


@snel
def test_mandaat_op_de_pagina_van_het_bestuur_geven_en_intrekken(wereld: Wereld) -> None:
    client, siko = wereld.client("bestuurder"), wereld.besturen["siko"].pk
    velden = {
        "nemer": wereld.leden["kwaliteitsmedewerker"].pk,
        "tot_bedrag": "2.500,00",
        "begin": "2026-11-22",
        "einde": "2027-07-31",
    }

    client.post(f"/odp/arrangementen/mandaat/bestuur/{siko}/", velden)

    with tenant(wereld.swv.pk):
        mandaat = Mandaat.objects.get()
        assert (mandaat.tot_bedrag, mandaat.gever) == (Decimal(2500), wereld.leden["bestuurder"])
    assert "€\u00a02.500,00" in client.get(f"/odp/wijken/bestuur/{siko}/").content.decode()
    client.post(f"/odp/arrangementen/mandaat/{mandaat.pk}/intrekken/")
    with tenant(wereld.swv.pk):
        assert Mandaat.objects.get().ingetrokken_op is not None


@snel
@pytest.mark.parametrize("nemer", ["directeur", "andere_bestuurder", "bestuurder", "van un1ek"])
def test_mandaat_is_alleen_voor_een_kwaliteitsmedewerker_van_hetzelfde_bestuur(wereld: Wereld, nemer: str) -> None:
    with tenant(wereld.swv.pk):
        wereld.leden["van un1ek"] = lid = LidFactory()
        RolFactory(lid=lid, code="kwaliteitsmedewerker", plek=wereld.besturen["un1ek"].plek)
    pad = f"/odp/arrangementen/mandaat/bestuur/{wereld.besturen['siko'].pk}/"
    velden = {"nemer": wereld.leden[nemer].pk, "tot_bedrag": "1", "begin": "2026-11-22", "einde": "2027-01-01"}

    antwoord = wereld.client("bestuurder").post(pad, velden)

    assert list(antwoord.context["form"].errors) == ["nemer"]
    with tenant(wereld.swv.pk), pytest.raises(ValidationError):
        geef(wereld, nemer=wereld.leden[nemer])


@snel
@pytest.mark.parametrize("wie", ["andere_bestuurder", "kwaliteitsmedewerker", "medewerker", "directeur"])
def test_alleen_een_bestuurder_van_dit_bestuur_geeft_en_trekt_in(wereld: Wereld, mandaat: Mandaat, wie: str) -> None:
    client, siko = wereld.client(wie), wereld.besturen["siko"].pk

    paden = [f"/odp/arrangementen/mandaat/bestuur/{siko}/", f"/odp/arrangementen/mandaat/{mandaat.pk}/intrekken/"]

    assert [client.post(pad).status_code for pad in paden] == [403, 403]
    with tenant(wereld.swv.pk):
        with pytest.raises(ValidationError, match="bestuurder"):
            geef(wereld, door=wereld.leden[wie])
        with pytest.raises(ValidationError, match="bestuurder"):
            mandaat_intrekken(mandaat=mandaat, door=wereld.leden[wie])


@snel
@pytest.mark.parametrize(
    ("begin", "einde", "mag"), [(0, 5, False), (30, 40, False), (31, 40, True), (-1, 5, False), (40, 39, False)]
)
def test_twee_mandaten_lopen_niet_tegelijk(wereld: Wereld, mandaat: Mandaat, begin: int, einde: int, mag: bool) -> None:
    with tenant(wereld.swv.pk):
        dagen = {"begin": VANDAAG + begin * DAG, "einde": VANDAAG + einde * DAG}
        if mag:
            assert geef(wereld, **dagen).pk
        else:
            with pytest.raises(ValidationError):
                geef(wereld, **dagen)


@echt
def test_intrekken_en_goedkeuren_tegelijk_geeft_geen_besluit_zonder_mandaat(wereld: Wereld) -> None:
    """Whoever is first wins: approved and then revoked, or revoked and then refused; never approved afterwards."""
    with tenant(wereld.swv.pk):
        vul_pot(wereld)
        mandaat, arrangement = geef(wereld), maak_arrangement(wereld)
        nemer = Lid.objects.met_rollen().get(pk=wereld.leden["kwaliteitsmedewerker"].pk)
    start, geweigerd = threading.Barrier(2), []

    def doe(dienst: Any) -> None:
        try:
            with tenant(wereld.swv.pk):
                start.wait()
                dienst()
        except ValidationError as fout:
            geweigerd.append(fout)
        finally:
            connection.close()

    diensten = (
        lambda: services.arrangement_goedkeuren(arrangement=arrangement, door=nemer),
        lambda: mandaat_intrekken(mandaat=mandaat, door=wereld.leden["bestuurder"]),
    )
    draden = [threading.Thread(target=doe, args=(dienst,)) for dienst in diensten]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join(20)

    with tenant(wereld.swv.pk):
        besluit = Goedkeuring.objects.first()
        assert bool(geweigerd) == (besluit is None)
        assert Mandaat.objects.get().ingetrokken_op is not None
