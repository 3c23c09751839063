"""Writing and deciding through the pages, with and without htmx."""

from typing import Any

import pytest
from django.urls import reverse

from swv.models import Gebeurtenis
from swv.tenancy.context import tenant
from tests.wereld import Wereld, snel
from wijken.models import Actie, Advies, Akkoord, Opmerking, Planonderdeel, Wijkplan
from wijken.services import onderdeel_opslaan, ter_tekening_leggen, wijkplan_maken

pytestmark = snel
HTMX = {"HX-Request": "true", "HX-Target": "opslag"}
ACTIE = {
    "omschrijving": "Leescoördinator",
    "wie": "Ligthart",
    "begin": "2027-02-01",
    "einde": "2027-12-31",
    "bedrag": "16.800,50",
}


@pytest.fixture
def onderdeel(wereld: Wereld) -> Planonderdeel:
    with tenant(wereld.swv.pk):
        plan = wijkplan_maken(wijk=wereld.wijken["polder"], jaar=2027)
        onderdeel = plan.onderdelen.get(volgorde=4)
        return onderdeel_opslaan(onderdeel=onderdeel, tekst="Hunne tekst.", versie=0, door=wereld.leden["collega"])


def adres(naam: str, *delen: Any) -> str:
    return reverse(f"wijken:{naam}", args=["odp", *delen])


def actueel(wereld: Wereld, onderdeel: Planonderdeel) -> Planonderdeel:
    with tenant(wereld.swv.pk):
        return Planonderdeel.objects.select_related("wijkplan").get(pk=onderdeel.pk)


def test_opslaan_zonder_script_gaat_terug_naar_de_pagina(wereld: Wereld, onderdeel: Planonderdeel) -> None:
    url = adres("planonderdeel_update", onderdeel.pk)

    antwoord = wereld.client("directeur").post(url, {"tekst": "Nieuw.", "versie": 1})

    assert (antwoord.status_code, antwoord.url) == (302, url)
    assert actueel(wereld, onderdeel).tekst == "Nieuw."


def test_vanzelf_opslaan_antwoordt_alleen_de_stand(wereld: Wereld, onderdeel: Planonderdeel) -> None:
    url = adres("planonderdeel_update", onderdeel.pk)

    antwoord = wereld.client("directeur").post(url, {"tekst": "Nieuw.", "versie": 1}, headers=HTMX)

    pagina = antwoord.content.decode()
    assert "<h1" not in pagina
    assert "<b>1 van de 9 klaar</b>" in pagina
    assert "Acht onderdelen zijn nog leeg, dat mag." in pagina
    assert b'data-rijstaat="bewaard"' in antwoord.content
    assert b'name="versie" value="2" data-merk' in antwoord.content
    assert b"Opgeslagen om" in antwoord.content


def test_te_lange_tekst_zegt_de_grens_en_blijft_op_het_scherm(wereld: Wereld, onderdeel: Planonderdeel) -> None:
    lang = "abcdefghi " * 20_000
    url, invoer = adres("planonderdeel_update", onderdeel.pk), {"tekst": lang, "versie": 1}
    client = wereld.client("directeur")

    vanzelf = client.post(url, invoer, headers=HTMX).content.decode()
    zelf = client.post(url, invoer)

    assert 'data-rijstaat="open"' in vanzelf
    assert "Uw tekst heeft 200000 tekens. In één onderdeel passen er 50.000." in vanzelf
    assert zelf.context["form"]["tekst"].value() == lang
    assert actueel(wereld, onderdeel).tekst == "Hunne tekst."


def test_script_en_data_adres_komen_niet_op_de_leespagina(wereld: Wereld, onderdeel: Planonderdeel) -> None:
    kwaad = (
        "<script>alert(1)</script> <img src=x onerror=alert(2)> [klik](data:text/html;base64,PHNjcmlwdD4=) "
        "[hier](javascript:alert(3)) ![foto](data:image/svg+xml;base64,AAAA)"
    )
    wereld.client("directeur").post(adres("planonderdeel_update", onderdeel.pk), {"tekst": kwaad, "versie": 1})

    bladzijde = wereld.client("collega").get(adres("wijkplan_detail", onderdeel.wijkplan_id)).content.decode()
    stuk = bladzijde.split('class="tekst"')[1].split("</div>")[0]

    assert "&lt;script&gt;" in stuk
    assert not any(woord in stuk for woord in ("<script", "<img", "<a "))


def test_er_is_een_penvoerder_en_die_is_van_de_wijk(wereld: Wereld, onderdeel: Planonderdeel) -> None:
    url = adres("wijkplan_penvoerder", onderdeel.wijkplan_id)
    pks = {naam: school.pk for naam, school in wereld.scholen.items()}

    wereld.client("directeur").post(url, {"penvoerder-school": pks["christal"]})
    wereld.client("collega").post(url, {"penvoerder-school": pks["ligthart"]})
    vreemd = wereld.client("directeur").post(url, {"penvoerder-school": pks["haven"]})

    assert actueel(wereld, onderdeel).wijkplan.penvoerder_id == pks["ligthart"]
    assert "penvoerder: Ligthart" in vreemd.content.decode()
    assert vreemd.context["penvoerderform"].errors


def test_wat_het_jaar_vraagt_staat_naast_wat_het_plan_laat_zien(wereld: Wereld, onderdeel: Planonderdeel) -> None:
    client, url = wereld.client("directeur"), adres("wijkplan_detail", onderdeel.wijkplan_id)

    def feiten() -> list[str]:
        return [feit["tekst"] for feit in client.get(url).context["planfeiten"] if feit["klopt"]]

    assert feiten() == []
    with tenant(wereld.swv.pk):
        delen = Planonderdeel.objects.filter(wijkplan=onderdeel.wijkplan_id)
        delen.exclude(soort="wijkteam").update(tekst="Ja.", versie=1)
        Wijkplan.objects.update(penvoerder=wereld.scholen["christal"])
        ouders = delen.get(soort="ouders")

    assert feiten() == [
        "Er staat tekst op elk niveau",
        "Penvoerder is Christal",
        f"Onderdeel ‘{ouders}’ is geschreven",
    ]


def test_vanzelf_opslaan_in_tweede_tabblad_meldt_de_botsing(wereld: Wereld, onderdeel: Planonderdeel) -> None:
    url = adres("planonderdeel_update", onderdeel.pk)
    een, ander = wereld.client("directeur"), wereld.client("directeur")
    een.post(url, {"tekst": "Tabblad een.", "versie": 1}, headers=HTMX)

    antwoord = ander.post(url, {"tekst": "Tabblad twee.", "versie": 1}, headers=HTMX)

    assert b'data-rijstaat="botst"' in antwoord.content
    assert actueel(wereld, onderdeel).tekst == "Tabblad een."


def test_botsing_toont_beide_teksten_en_de_keuze_geldt(wereld: Wereld, onderdeel: Planonderdeel) -> None:
    client = wereld.client("directeur")

    pagina = client.post(adres("planonderdeel_update", onderdeel.pk), {"tekst": "Mijn tekst.", "versie": 0})
    gekozen = client.post(
        adres("planonderdeel_botsing", onderdeel.pk), {"mijn": "Mijn tekst.", "versie": 1, "keuze": "onder"}
    )

    assert (pagina.context["mijn"], pagina.context["onderdeel"].tekst) == ("Mijn tekst.", "Hunne tekst.")
    assert gekozen.status_code == 302
    assert actueel(wereld, onderdeel).tekst == "Hunne tekst.\n\nMijn tekst."


def test_botsing_zonder_keuze_houdt_mijn_tekst_op_het_scherm(wereld: Wereld, onderdeel: Planonderdeel) -> None:
    url = adres("planonderdeel_botsing", onderdeel.pk)

    pagina = wereld.client("directeur").post(url, {"mijn": "Mijn tekst.", "versie": 1})

    assert b"Mijn tekst.</textarea>" in pagina.content
    assert actueel(wereld, onderdeel).tekst == "Hunne tekst."


def test_niet_gekozen_tekst_staat_in_de_geschiedenis(wereld: Wereld, onderdeel: Planonderdeel) -> None:
    client = wereld.client("directeur")
    client.post(adres("planonderdeel_botsing", onderdeel.pk), {"mijn": "Mijn.", "versie": 1, "keuze": "hunne"})

    versies = client.get(adres("planonderdeel_history", onderdeel.pk)).context["versies"]

    assert [versie["rij"].tekst for versie in versies] == ["Hunne tekst.", "Mijn.", "Hunne tekst."]


def test_opslaan_tijdens_tekenen_laat_de_getypte_tekst_staan(wereld: Wereld, onderdeel: Planonderdeel) -> None:
    with tenant(wereld.swv.pk):
        ter_tekening_leggen(wijkplan=onderdeel.wijkplan, door=wereld.leden["directeur"])

    pagina = wereld.client("directeur").post(
        adres("planonderdeel_update", onderdeel.pk), {"tekst": "Te laat.", "versie": 1}
    )

    assert pagina.status_code == 200
    assert b"Te laat.</textarea>" in pagina.content
    assert "Heropen het plan" in pagina.content.decode()


def test_actie_toevoegen_leest_nederlandse_bedragen(wereld: Wereld, onderdeel: Planonderdeel) -> None:
    client = wereld.client("directeur")
    for _ in range(2):
        antwoord = client.post(adres("actie_create", onderdeel.pk), ACTIE)

    assert antwoord.url == adres("planonderdeel_update", onderdeel.pk) + "#acties-kop"
    with tenant(wereld.swv.pk):
        assert str(Actie.objects.get().bedrag) == "16800.50"


def test_actie_aanpassen_en_weghalen(wereld: Wereld, onderdeel: Planonderdeel) -> None:
    client = wereld.client("directeur")
    client.post(adres("actie_create", onderdeel.pk), ACTIE)
    with tenant(wereld.swv.pk):
        pk = Actie.objects.get().pk

    gewijzigd = client.post(adres("actie_update", pk), ACTIE | {"bedrag": "250"})
    vraag = client.get(adres("actie_delete", pk))
    weg = client.post(adres("actie_delete", pk), {"bevestigd": "ja"})

    assert [antwoord.status_code for antwoord in (gewijzigd, vraag, weg)] == [302, 200, 302]
    with tenant(wereld.swv.pk):
        assert Actie.objects.count() == 0


def test_actie_in_ander_jaar_noemt_het_veld_en_houdt_het_ingevulde(wereld: Wereld, onderdeel: Planonderdeel) -> None:
    pagina = wereld.client("directeur").post(adres("actie_create", onderdeel.pk), ACTIE | {"begin": "2026-02-01"})

    assert list(pagina.context["form"].errors) == ["begin"]
    assert b'value="16.800,50"' in pagina.content


def test_opmerking_van_procesbegeleider_staat_gemarkeerd_in_de_tekst(wereld: Wereld, onderdeel: Planonderdeel) -> None:
    client = wereld.client("procesbegeleider")
    velden = {"opmerking-citaat": "Hunne tekst.", "opmerking-tekst": "Wie betaalt dat?"}

    client.post(adres("opmerking_create", onderdeel.pk), velden)
    pagina = client.get(adres("planonderdeel_update", onderdeel.pk)).content.decode()

    assert "<mark>Hunne tekst.</mark>" in pagina
    assert "Wie betaalt dat?" in pagina


def test_opmerking_oplossen_door_de_wijk(wereld: Wereld, onderdeel: Planonderdeel) -> None:
    with tenant(wereld.swv.pk):
        opmerking = Opmerking.objects.create(onderdeel=onderdeel, tekst="x", door=wereld.leden["procesbegeleider"])

    wereld.client("collega").post(adres("opmerking_oplossen", opmerking.pk))

    with tenant(wereld.swv.pk):
        assert Opmerking.objects.get().opgelost_door == wereld.leden["collega"]


def test_antwoord_staat_onder_de_opmerking_en_telt_niet_als_nog_een(wereld: Wereld, onderdeel: Planonderdeel) -> None:
    with tenant(wereld.swv.pk):
        vraag = Opmerking.objects.create(onderdeel=onderdeel, tekst="Wie?", door=wereld.leden["procesbegeleider"])
    client = wereld.client("directeur")
    formulier = client.get(f"{adres('planonderdeel_update', onderdeel.pk)}?antwoord_op={vraag.pk}")

    client.post(
        adres("opmerking_create", onderdeel.pk), {"opmerking-tekst": "De IB'er.", "opmerking-antwoord_op": vraag.pk}
    )
    pagina = client.get(adres("planonderdeel_update", onderdeel.pk))

    assert f'name="opmerking-antwoord_op" value="{vraag.pk}"' in formulier.content.decode()
    assert "Eén opmerking open" in pagina.content.decode()
    [(opmerking, _)] = pagina.context["opmerkingen"]
    assert [reactie.tekst for reactie in opmerking.reacties] == ["De IB'er."]
    assert pagina.context["stand"].opmerkingen == 1


def test_de_weg_van_schrijven_tot_vastgesteld(wereld: Wereld, onderdeel: Planonderdeel) -> None:
    plan = onderdeel.wijkplan_id
    directeur, begeleider = wereld.client("directeur"), wereld.client("procesbegeleider")

    directeur.post(adres("wijkplan_indienen", plan))
    leeg = begeleider.post(adres("wijkplan_advies", plan), {"advies-strekking": "positief", "advies-toelichting": ""})
    advies = {"advies-strekking": "aanpassen", "advies-toelichting": "Noem wie beslist."}
    begeleider.post(adres("wijkplan_advies", plan), advies)
    directeur.post(adres("wijkplan_tekening", plan))
    for wie, school in (("directeur", "avonturijn"), ("collega", "christal"), ("derde", "ligthart")):
        client = wereld.client(wie)
        gelezen = client.get(adres("wijkplan_detail", plan)).context["gelezen"]
        client.post(adres("wijkplan_tekenen", plan, wereld.scholen[school].pk), {"gelezen": gelezen})

    assert list(leeg.context["adviesform"].errors) == ["toelichting"]
    with tenant(wereld.swv.pk):
        assert Wijkplan.objects.get().status == "vastgesteld"
        assert (Advies.objects.count(), Akkoord.objects.count()) == (1, 3)
        soorten = list(Gebeurtenis.objects.filter(soort__startswith="wijkplan").values_list("soort", flat=True))
    assert soorten == ["wijkplan.ingediend", "wijkplan.advies", "wijkplan.ter_tekening", "wijkplan.vastgesteld"]


def test_tekenen_van_verouderde_pagina_toont_waarom_niet(wereld: Wereld, onderdeel: Planonderdeel) -> None:
    with tenant(wereld.swv.pk):
        ter_tekening_leggen(wijkplan=onderdeel.wijkplan, door=wereld.leden["directeur"])
    url = adres("wijkplan_tekenen", onderdeel.wijkplan_id, wereld.scholen["avonturijn"].pk)

    pagina = wereld.client("directeur").post(url, {"gelezen": "oud"})

    assert pagina.status_code == 200
    assert "De tekst is veranderd sinds u hem opende." in pagina.content.decode()


def test_verlopen_sessie_zegt_het_en_slaat_niets_op(wereld: Wereld, onderdeel: Planonderdeel) -> None:
    client = wereld.client("directeur")
    client.logout()

    antwoord = client.post(adres("planonderdeel_update", onderdeel.pk), {"tekst": "x", "versie": 1}, headers=HTMX)

    assert (antwoord.status_code, "HX-Redirect" in antwoord.headers) == (401, False)
    assert "U bent uitgelogd" in antwoord.headers["HX-Trigger"]
    assert actueel(wereld, onderdeel).tekst == "Hunne tekst."
