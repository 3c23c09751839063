"""An xlsx list: a verdict per line, nothing before the confirmation, all or nothing, once."""

import io
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from openpyxl import Workbook, load_workbook

from swv.beheer.lijst import HOOGSTENS, KOPPEN
from swv.models import Lid, Rol, Uitnodiging
from swv.tenancy.context import tenant
from tests.wereld import Wereld, snel

GOED = ["Noor Nieuw", "noor@voorbeeld.nl", "Directeur", "Christal", "", "2026-12-01", ""]


def bestand(*rijen: list[str], koppen: Any = None) -> SimpleUploadedFile:
    boek = Workbook()
    for rij in [koppen or list(KOPPEN.values()), *rijen]:
        boek.active.append(rij)
    uit = io.BytesIO()
    boek.save(uit)
    return SimpleUploadedFile("lijst.xlsx", uit.getvalue())


def kies(client: Client, *rijen: list[str], **anders: Any) -> Any:
    return client.post("/odp/beheer/lijst/", {"bestand": bestand(*rijen, **anders)})


def bevestig(client: Client, vooruitblik: Any) -> Any:
    return client.post("/odp/beheer/lijst/bevestigen/", {"lijst": vooruitblik.context["zegel"]})


def stand(wereld: Wereld) -> tuple[int, int, int]:
    with tenant(wereld.swv.pk):
        return Lid.objects.count(), Rol.objects.count(), Uitnodiging.objects.count()


@snel
def test_vooruitblik_zegt_per_regel_wat_er_gebeurt_en_doet_niets(wereld: Wereld) -> None:
    collega, eerst = wereld.leden["collega"].gebruiker.email, stand(wereld)
    with tenant(wereld.swv.pk):
        Rol.objects.filter(lid=wereld.leden["collega"]).update(begin="2026-12-01")

    pagina = kies(
        wereld.client("medewerker"),
        GOED,
        ["Collega", collega, "intern begeleider", "ligthart", "", "2026-12-01", ""],
        ["Collega", collega, "Directeur", "Christal", "", "2026-12-01", ""],
    )

    assert [(o.nummer, o.wat) for o in pagina.context["oordelen"]] == [(2, "nieuw"), (3, "rol"), (4, "heeft_al")]
    assert stand(wereld) == eerst


@snel
def test_bevestigen_doet_alles_en_nog_eens_bevestigen_niets(wereld: Wereld) -> None:
    client, (leden, rollen, _) = wereld.client("medewerker"), stand(wereld)
    tweede = ["Noor Nieuw", "noor@voorbeeld.nl", "Intern begeleider", "Christal", "", "2026-12-01", ""]
    vooruitblik = kies(client, GOED, tweede, ["Sam", "sam@voorbeeld.nl", "Specialist", "", "Logopedie", "", ""])
    assert vooruitblik.context["zegel"] == ""
    vooruitblik = kies(client, GOED, tweede)

    assert bevestig(client, vooruitblik).status_code == 302
    na = stand(wereld)
    assert bevestig(client, vooruitblik).status_code == 302

    assert na == (leden + 1, rollen + 2, 1)
    assert stand(wereld) == na


@snel
@pytest.mark.parametrize(
    ("kolom", "waarde", "fout"),
    [
        (0, "", "naam"),
        (1, "geen adres", "email"),
        (2, "Baas", "rol"),
        (2, "Directeur-bestuurder", "rol"),
        (3, "Nergens", "plek"),
        (3, "Polder", "plek"),
        (4, "Logopedie", "vakgroep"),
        (4, "Onzin", "vakgroep"),
        (5, "gisteren", "begin"),
        (5, "2026-11-01", "begin"),
        (6, "2026-11-30", "einde"),
    ],
)
def test_een_fout_noemt_regel_en_kolom_en_houdt_alles_tegen(wereld: Wereld, kolom: int, waarde: str, fout: str) -> None:
    eerst = stand(wereld)
    verkeerd = [*GOED]
    verkeerd[kolom] = waarde

    pagina = kies(wereld.client("medewerker"), ["A", "a@voorbeeld.nl", *GOED[2:]], verkeerd)

    goed, slecht = pagina.context["oordelen"]
    assert (goed.fouten, [kolom for kolom, _ in slecht.fouten]) == ([], [fout])
    assert (pagina.context["zegel"], stand(wereld)) == ("", eerst)


@snel
def test_dezelfde_regel_twee_keer_is_een_fout(wereld: Wereld) -> None:
    pagina = kies(wereld.client("medewerker"), GOED, GOED)

    assert [bool(oordeel.fouten) for oordeel in pagina.context["oordelen"]] == [False, True]


@snel
def test_lijst_die_intussen_niet_meer_klopt_doet_niets(wereld: Wereld) -> None:
    client = wereld.client("medewerker")
    vooruitblik = kies(client, GOED)
    with tenant(wereld.swv.pk):
        wereld.scholen["christal"].plek.naam = "Anders"
        wereld.scholen["christal"].plek.save()
    eerst = stand(wereld)

    antwoord = bevestig(client, vooruitblik)

    assert antwoord.context["redenen"] == [
        "Intussen is er iets veranderd. De lijst is niet verwerkt. Kies de lijst opnieuw."
    ]
    assert stand(wereld) == eerst


@snel
@pytest.mark.parametrize("hoe", ["van een ander", "van de buren", "veranderd", "leeg"])
def test_vervalste_bevestiging_doet_niets(wereld: Wereld, buren: Wereld, hoe: str) -> None:
    zegel = kies(wereld.client("medewerker"), GOED).context["zegel"]
    eerst = stand(wereld), stand(buren)
    gebruiker, slug = wereld.client("medewerker"), "odp"
    if hoe == "van een ander":
        gebruiker = wereld.client("directeur_bestuurder")
    if hoe == "van de buren":
        gebruiker, slug = buren.client("medewerker"), "almere"
    zegel = {"veranderd": zegel + "A", "leeg": ""}.get(hoe, zegel)

    antwoord = gebruiker.post(f"/{slug}/beheer/lijst/bevestigen/", {"lijst": zegel})

    assert antwoord.context["redenen"] == ["Deze lijst is te oud of niet van u. Kies de lijst opnieuw."]
    assert (stand(wereld), stand(buren)) == eerst


@snel
@pytest.mark.parametrize("soort", ["geen xlsx", "andere koppen", "leeg", "te lang"])
def test_lijst_die_niet_deugt_krijgt_een_reden_bij_het_veld(wereld: Wereld, soort: str) -> None:
    client = wereld.client("medewerker")
    if soort == "geen xlsx":
        pagina = client.post("/odp/beheer/lijst/", {"bestand": SimpleUploadedFile("lijst.xlsx", b"a;b")})
    elif soort == "andere koppen":
        pagina = kies(client, GOED, koppen=["Wie", "Wat"])
    elif soort == "leeg":
        pagina = kies(client)
    else:
        pagina = kies(client, *[GOED] * (HOOGSTENS + 1))

    assert list(pagina.context["form"].errors) == ["bestand"]


@snel
def test_vooruitblik_vraagt_evenveel_bij_een_en_dertig_regels(wereld: Wereld) -> None:
    client = wereld.client("medewerker")
    adressen = [lid.gebruiker.email for wie, lid in wereld.leden.items() if wie != "medewerker"]
    veel = [["A", adres, *GOED[2:]] for adres in adressen] + [
        [f"N{n}", f"n{n}@voorbeeld.nl", *GOED[2:]] for n in range(20)
    ]
    kies(client, GOED)

    aantallen = []
    for rijen in (veel[:1], veel):
        with CaptureQueriesContext(connection) as gesteld:
            kies(client, *rijen)
        aantallen.append(len(gesteld))

    assert aantallen[0] == aantallen[1]


@snel
def test_voorbeeld_is_een_lijst_die_wij_lezen(wereld: Wereld) -> None:
    client = wereld.client("medewerker")
    antwoord = client.get("/odp/beheer/lijst/voorbeeld/")

    boek = load_workbook(io.BytesIO(antwoord.content))
    assert [cel.value for cel in boek.worksheets[0][1]] == list(KOPPEN.values())
    assert ("Directeur", "een school") in set(boek["Uitleg"].values)
    boek.worksheets[0].append(GOED)
    uit = io.BytesIO()
    boek.save(uit)
    pagina = client.post("/odp/beheer/lijst/", {"bestand": SimpleUploadedFile("l.xlsx", uit.getvalue())})
    assert [oordeel.wat for oordeel in pagina.context["oordelen"]] == ["nieuw"]
