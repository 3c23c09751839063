"""The pages of meetings: running one with and without JavaScript, who reads what, few queries."""

import datetime
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from pypdf import PdfReader

from swv.models import Document, Rol
from swv.services import bestandspad, ronde_lopen
from swv.tenancy.context import tenant
from tests.wereld import Wereld, snel
from wijken import services
from wijken.models import Actiepunt, Afspraak, Agendapunt, Deelname, Overleg
from wijken.services.samen_invullen import Invoer, stempel

DAG = datetime.date(2026, 12, 3)
LEEG = stempel(("",))
HTMX = {"HX-Request": "true", "HX-Target": "opslag"}


@pytest.fixture
def overleg(wereld: Wereld) -> Overleg:
    with tenant(wereld.swv.pk):
        return _overleg(wereld)


def _overleg(wereld: Wereld, dag: datetime.date = DAG) -> Overleg:
    return services.overleggen_plannen(
        plek=wereld.wijken["polder"].plek,
        dagen=[dag],
        van=datetime.time(15, 30),
        tot=datetime.time(17),
        waar="Christal",
        uitnodigen=False,
        door=wereld.leden["procesbegeleider"],
    )[0]


def eerste_punt(wereld: Wereld) -> Agendapunt:
    with tenant(wereld.swv.pk):
        return Agendapunt.objects.order_by("volgorde")[0]


def schrijf(punt: Agendapunt, veld: str, tekst: str) -> None:
    """Somebody wrote this in an empty box."""
    invoer = [Invoer(f"{veld}-{punt.pk}", (tekst,), LEEG)]
    assert services.punten_opslaan(overleg=punt.overleg, invoer=invoer) == {}


def pagina(wereld: Wereld, wie: str, pad: str) -> str:
    antwoord = wereld.client(wie).get(f"/odp/wijken/overleg/{pad}")
    assert antwoord.status_code == 200
    return antwoord.content.decode()


@snel
def test_alles_in_een_keer_bewaard_zonder_javascript(wereld: Wereld, overleg: Overleg) -> None:
    punt, lid = eerste_punt(wereld), wereld.leden["collega"]
    velden = {
        f"notitie-{punt.pk}-tekst": "Besproken",
        f"notitie-{punt.pk}-was": LEEG,
        f"besluit-{punt.pk}-tekst": "Doen",
        f"besluit-{punt.pk}-was": LEEG,
        f"aanwezig-l{lid.pk}": "on",
        f"was-l{lid.pk}": "0",
        "gast-naam": "Jeugdarts",
        "actie-tekst": "Bellen",
        "actie-wie": "Christal",
        "actie-voor": "2026-12-18",
    }

    antwoord = wereld.client("directeur").post(f"/odp/wijken/overleg/{overleg.pk}/", velden)

    assert antwoord.status_code == 302
    with tenant(wereld.swv.pk):
        punt.refresh_from_db()
        assert (punt.notitie, punt.besluit, Actiepunt.objects.get().tekst) == ("Besproken", "Doen", "Bellen")
        assert sorted(Deelname.objects.values_list("naam", "aanwezig")) == [("Collega odp", True), ("Jeugdarts", True)]


@snel
def test_botsing_laat_beide_teksten_zien_en_bewaart_de_rest(wereld: Wereld, overleg: Overleg) -> None:
    punt = eerste_punt(wereld)
    with tenant(wereld.swv.pk):
        schrijf(punt, "notitie", "Van de ander")
    velden = {
        f"notitie-{punt.pk}-tekst": "Van mij",
        f"notitie-{punt.pk}-was": LEEG,
        f"besluit-{punt.pk}-tekst": "Doen",
        f"besluit-{punt.pk}-was": LEEG,
    }
    client, adres = wereld.client("directeur"), f"/odp/wijken/overleg/{overleg.pk}/"

    tekst = client.post(adres, velden).content.decode()

    assert "Van mij</textarea>" in tekst and "Van de ander" in tekst
    keuze = {"keuze": f"beide:notitie-{punt.pk}", f"notitie-{punt.pk}-gezien": stempel(("Van de ander",))}
    assert client.post(adres, velden | keuze).status_code == 302
    with tenant(wereld.swv.pk):
        punt.refresh_from_db()
        assert (punt.notitie, punt.besluit) == ("Van de ander\n\nVan mij", "Doen")


@snel
def test_beide_teksten_over_nog_nieuwere_woorden_botst_opnieuw(wereld: Wereld, overleg: Overleg) -> None:
    punt = eerste_punt(wereld)
    with tenant(wereld.swv.pk):
        schrijf(punt, "notitie", "Nog nieuwer")
    velden = {f"notitie-{punt.pk}-tekst": "Van mij", f"notitie-{punt.pk}-was": LEEG}
    keuze = {"keuze": f"beide:notitie-{punt.pk}", f"notitie-{punt.pk}-gezien": stempel(("Van de ander",))}

    tekst = wereld.client("directeur").post(f"/odp/wijken/overleg/{overleg.pk}/", velden | keuze).content.decode()

    assert "Van mij</textarea>" in tekst and "Nog nieuwer" in tekst
    with tenant(wereld.swv.pk):
        assert eerste_punt(wereld).notitie == "Nog nieuwer"


@snel
def test_vak_bewaart_zichzelf_en_geeft_het_nieuwe_merk(wereld: Wereld, overleg: Overleg) -> None:
    punt = eerste_punt(wereld)
    naam = f"notitie-{punt.pk}"
    client, adres = wereld.client("directeur"), f"/odp/wijken/overleg/{overleg.pk}/"

    eerst = client.post(adres, {f"{naam}-tekst": "Een", f"{naam}-was": LEEG}, headers=HTMX).content.decode()
    oud = client.post(adres, {f"{naam}-tekst": "Twee", f"{naam}-was": LEEG}, headers=HTMX).content.decode()

    assert f'name="{naam}-was" value="{stempel(("Een",))}"' in eerst and "Opgeslagen" in eerst
    assert "Een collega schreef hier intussen ook" in oud and "Een</p>" in oud


@snel
def test_woorden_bij_een_weggehaald_punt_of_een_afgerond_overleg_blijven_op_de_pagina(
    wereld: Wereld, overleg: Overleg
) -> None:
    punt, client = eerste_punt(wereld), wereld.client("directeur")
    velden = {f"notitie-{punt.pk}-tekst": "Te laat", f"notitie-{punt.pk}-was": LEEG}
    with tenant(wereld.swv.pk):
        Overleg.objects.filter(pk=overleg.pk).update(status="gehouden")
    adres = f"/odp/wijken/overleg/{overleg.pk}/"

    vanzelf = client.post(adres, velden, headers=HTMX).content.decode()
    afgerond = client.post(adres, velden).content.decode()
    heropend = client.post(adres, velden | {"stap": "heropenen"})
    with tenant(wereld.swv.pk):
        bewaard = eerste_punt(wereld).notitie
        punt.delete()
    weg = client.post(adres, velden).content.decode()

    assert "Dit overleg is afgerond" in vanzelf
    assert "Te laat</textarea>" in afgerond and "Heropen en bewaar" in afgerond
    assert (heropend.status_code, bewaard) == (302, "Te laat")
    assert "Een collega haalde weg waar u dit bij schreef: ‘Te laat’" in weg


@snel
def test_persoonsgegeven_wordt_geweigerd_en_de_tekst_blijft(wereld: Wereld, overleg: Overleg) -> None:
    punt = eerste_punt(wereld)
    velden = {f"notitie-{punt.pk}-tekst": "Kind met bsn 123456782", f"notitie-{punt.pk}-was": LEEG}

    tekst = wereld.client("directeur").post(f"/odp/wijken/overleg/{overleg.pk}/", velden).content.decode()

    assert "burgerservicenummer" in tekst and "Kind met bsn 123456782</textarea>" in tekst
    with tenant(wereld.swv.pk):
        assert Agendapunt.objects.get(pk=punt.pk).notitie == ""


@snel
def test_bestuurder_van_een_school_leest_alleen_de_besluiten(wereld: Wereld, overleg: Overleg) -> None:
    punt = eerste_punt(wereld)
    with tenant(wereld.swv.pk):
        schrijf(punt, "notitie", "Wat er gezegd is")
        schrijf(punt, "besluit", "Wat besloten is")

    bestuurder = pagina(wereld, "bestuurder", f"{overleg.pk}/")
    partner = pagina(wereld, "partner", f"{overleg.pk}/")

    assert ("Wat besloten is" in bestuurder, "Wat er gezegd is" in bestuurder) == (True, False)
    assert ("Wat besloten is" in partner, "Wat er gezegd is" in partner) == (True, True)
    assert wereld.client("vreemde").get(f"/odp/wijken/overleg/{overleg.pk}/").status_code == 403


@snel
def test_partner_zet_een_punt_met_stuk_op_de_agenda_en_schuift_het_omhoog(wereld: Wereld, overleg: Overleg) -> None:
    client, plek = wereld.client("partner"), overleg.plek_id
    stuk = SimpleUploadedFile("plan.pdf", b"%PDF-1.7 inhoud")

    client.post(f"/odp/wijken/overleg/plek/{plek}/punt/", {"titel": "Spreekuur", "stuk": stuk})

    with tenant(wereld.swv.pk):
        punt = Agendapunt.objects.get(titel="Spreekuur")
    client.post(f"/odp/wijken/overleg/{overleg.pk}/", {"stap": f"omhoog-{punt.pk}"})
    with tenant(wereld.swv.pk):
        assert list(Agendapunt.objects.order_by("volgorde").values_list("titel", flat=True))[3] == "Spreekuur"
    download = wereld.client("directeur").get(f"/odp/wijken/overleg/punt/{punt.pk}/stuk/")
    assert download["Content-Disposition"].endswith('filename="plan.pdf"')
    assert "Ingebracht door Partner odp" in pagina(wereld, "directeur", f"{overleg.pk}/")
    assert client.post(f"/odp/wijken/overleg/{overleg.pk}/", {"stap": "afronden"}).status_code == 403


@snel
def test_plannen_wijst_voorbije_dagen_en_omgekeerde_tijden_aan(wereld: Wereld) -> None:
    adres = f"/odp/wijken/overleg/plek/{wereld.wijken['polder'].plek.pk}/plannen/"
    client = wereld.client("procesbegeleider")

    fout = client.post(adres, {"dag_1": "2026-11-01", "dag_2": "2026-12-03", "van": "17:00", "tot": "15:30"})
    goed = client.post(adres, {"dag_1": "2026-12-03", "van": "15:30", "tot": "17:00"})

    assert "Deze dag is al voorbij" in fout.content.decode()
    assert (fout.status_code, goed.status_code) == (200, 302)
    with tenant(wereld.swv.pk):
        assert Overleg.objects.count() == 1


@snel
def test_verslag_heeft_wie_er_was_besluiten_en_actiepunten(wereld: Wereld, overleg: Overleg, settings: Any) -> None:
    settings.SWV_VANDAAG = DAG
    door = wereld.leden["procesbegeleider"]
    punt = eerste_punt(wereld)
    with tenant(wereld.swv.pk):
        schrijf(punt, "besluit", "Scholen bellen elkaar")
        services.aanwezigheid_zetten(overleg=overleg, lid=wereld.leden["collega"], aanwezig=True)
        services.actiepunt_maken(
            plek=overleg.plek, tekst="Bellen", wie="Christal", voor=DAG, herkomst="x", door=door, overleg=overleg
        )
        services.overleg_afronden(overleg=overleg, door=door)

    assert wereld.client("partner").post(f"/odp/wijken/overleg/{overleg.pk}/verslag/").status_code == 302

    with tenant(wereld.swv.pk):
        ronde_lopen()
        document = Document.objects.get()
        tekst = " ".join(blad.extract_text() for blad in PdfReader(bestandspad(document)).pages)
    assert document.status == "klaar"
    for stuk in ("Collega odp", "Scholen bellen elkaar", "Bellen", "Nog niet gepland"):
        assert stuk in tekst


@snel
@pytest.mark.parametrize("pad", ["plek/{plek}/", "{pk}/", ""])
def test_paginas_vragen_evenveel_bij_een_en_bij_drie(wereld: Wereld, overleg: Overleg, pad: str) -> None:
    adres = "/odp/wijken/overleg/" + pad.format(plek=overleg.plek_id, pk=overleg.pk)
    client = wereld.client("medewerker" if not pad else "procesbegeleider")
    client.get(adres)
    aantallen = []
    for nummer in range(2):
        with CaptureQueriesContext(connection) as gesteld:
            assert client.get(adres).status_code == 200
        aantallen.append(len(gesteld))
        with tenant(wereld.swv.pk):
            for extra in range(2):
                dag = DAG + datetime.timedelta(days=7 * (nummer * 2 + extra + 1))
                _overleg(wereld, dag)
                services.agendapunt_toevoegen(
                    plek=overleg.plek, titel=f"Punt {nummer} {extra}", door=wereld.leden["partner"]
                )

    assert aantallen[0] == aantallen[1]


@snel
def test_wijkpagina_en_thuis_tonen_het_volgende_overleg(wereld: Wereld, overleg: Overleg) -> None:
    with tenant(wereld.swv.pk):
        services.actiepunt_maken(
            plek=overleg.plek,
            tekst="Rooster delen",
            wie="Avonturijn",
            voor=DAG,
            herkomst="Afgesproken",
            door=wereld.leden["directeur"],
        )
    client = wereld.client("directeur")

    wijk = client.get(f"/odp/wijken/wijk/{overleg.plek_id}/").content.decode()
    thuis = client.get("/odp/").content.decode()

    assert "Wijkoverleg 1 van 4" in wijk and "0 van 4 gehouden" in wijk and "Punt toevoegen" in wijk
    assert "Het volgende overleg is op 3 december" in thuis and "Rooster delen" in thuis
    assert "Rooster delen" not in wereld.client("collega").get("/odp/").content.decode()


@snel
@pytest.mark.parametrize("begeleid", [True, False])
def test_wijk_zonder_procesbegeleider_herinnert_de_directeuren_aan_de_uitnodiging(
    wereld: Wereld, overleg: Overleg, begeleid: bool
) -> None:
    if not begeleid:
        with tenant(wereld.swv.pk):
            Rol.objects.filter(code="procesbegeleider").update(einde=datetime.date(2026, 11, 1))

    thuis = wereld.client("directeur").get("/odp/").content.decode()

    assert ("Nodig uit: Wijkoverleg Polder" in thuis) == (not begeleid)


@snel
def test_afspraak_die_aan_de_beurt_is_staat_bij_de_procesbegeleider(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        afspraak = Afspraak.objects.create(
            plek=wereld.wijken["polder"].plek,
            onderwerp="geld",
            titel="De pot",
            tekst="Samen",
            eigenaar="pb",
            herzien_voor=datetime.date(2026, 11, 20),
            gemaakt_door=wereld.leden["directeur"],
        )
    client = wereld.client("procesbegeleider")
    assert "Klopt deze afspraak nog: De pot" in client.get("/odp/").content.decode()

    client.post(f"/odp/wijken/overleg/afspraak/{afspraak.pk}/", {"stap": "verlengen"})

    assert "Klopt deze afspraak nog" not in client.get("/odp/").content.decode()


@snel
def test_jaarkalender_heeft_overleg_met_tijd_en_alleen_wat_men_mag_zien(wereld: Wereld, overleg: Overleg) -> None:
    def kalender(wie: str) -> str:
        return wereld.client(wie).get("/odp/kalender/agenda.ics").content.decode().replace("\r\n ", "")

    eigen = kalender("partner")

    assert "SUMMARY:Wijkoverleg Polder" in eigen and "DTSTART:20261203T143000Z" in eigen
    assert "Wijkoverleg Polder" not in kalender("vreemde")
    pagina_ = wereld.client("partner").get("/odp/kalender/").content.decode()
    assert "Wijkoverleg Polder" in pagina_ and "15.30 uur" in pagina_
