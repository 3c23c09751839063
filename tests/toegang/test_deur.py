"""At the door: how often one may try, what the answers never tell, and what the logboek keeps."""

import statistics
import time
from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.hashers import identify_hasher
from django.http import HttpResponse

from swv.models import Gebruiker, Lid, Logregel, Toegang
from swv.tenancy.context import tenant
from swv.toegang.logboek import inlog_mislukt
from tests.toegang.conftest import Bezoeker, tekst
from tests.wereld import APPGEHEIM, Wereld, appcode, echt, snel

WACHTEN = "Wacht vijf minuten en probeer het opnieuw"
POGINGEN = {
    "inloggen": (30, "/accounts/login/", {"login": "", "password": ""}),
    "wachtwoord_vergeten": (5, "/accounts/password/reset/", {"email": "mens@voorbeeld.nl"}),
    "passkey": (10, "/accounts/2fa/webauthn/login/", {"credential": "{}"}),
    "inlogdienst": (120, "/accounts/oidc/odp-entra/login/", {}),
}


@snel
@pytest.mark.parametrize("wat", POGINGEN)
def test_te_veel_pogingen_van_een_adres_geven_429_in_het_nederlands(bezoeker: Bezoeker, wat: str) -> None:
    aantal, pad, velden = POGINGEN[wat]

    antwoorden: list[HttpResponse] = [bezoeker.post(pad, velden) for _ in range(aantal + 1)]

    assert 429 not in {antwoord.status_code for antwoord in antwoorden[:-1]}
    assert antwoorden[-1].status_code == 429
    assert WACHTEN in tekst(antwoorden[-1])


@snel
def test_na_vijf_foute_codes_helpt_de_goede_even_niet(bezoeker: Bezoeker, adres: Callable[[str], str]) -> None:
    bezoeker.inloggen(adres("medewerker"))
    for _ in range(5):
        bezoeker.post("/accounts/2fa/authenticate/", {"code": "000000"})

    antwoord = bezoeker.post("/accounts/2fa/authenticate/", {"code": appcode()})

    assert antwoord.status_code == 200
    assert WACHTEN in tekst(antwoord)


@snel
def test_foute_codes_tellen_per_mens_ook_van_een_ander_adres(
    bezoeker: Bezoeker, nog_een: Callable[[], Bezoeker], adres: Callable[[str], str]
) -> None:
    email = adres("medewerker")
    for wie in (bezoeker, *(nog_een() for _ in range(4))):
        wie.inloggen(email)
        wie.post("/accounts/2fa/authenticate/", {"code": "000000"})
    laatste = nog_een()
    laatste.inloggen(email)

    assert WACHTEN in tekst(laatste.post("/accounts/2fa/authenticate/", {"code": appcode()}))


@snel
def test_onbekend_adres_duurt_even_lang_als_een_fout_wachtwoord(
    bezoeker: Bezoeker, nog_een: Callable[[], Bezoeker], adres: Callable[[str], str]
) -> None:
    bekend = [adres(wie) for wie in ("directeur", "collega", "derde", "bestuurder", "partner")]
    onbekend = [f"niemand{nummer}@voorbeeld.nl" for nummer in range(5)]

    def duur(email: str) -> float:
        wie, begin = nog_een(), time.perf_counter()
        wie.inloggen(email, "een fout wachtwoord")
        return time.perf_counter() - begin

    verhouding = statistics.median(map(duur, onbekend)) / statistics.median(map(duur, bekend))

    assert 0.5 < verhouding < 2


@snel
def test_wachtwoorden_staan_er_met_argon2(adres: Callable[[str], str]) -> None:
    gebruiker = Gebruiker.objects.get(email=adres("directeur"))

    assert identify_hasher(gebruiker.password).algorithm == "argon2"


def logboek(wereld: Wereld) -> list[tuple[str, str, str]]:
    with tenant(wereld.swv.pk):
        regels = Logregel.objects.select_related("wie").order_by("id")
        return [(regel.soort, regel.tekst, regel.wie.naam) for regel in regels]


def ook_bij(buren: Wereld, gebruiker: Gebruiker) -> None:
    with tenant(buren.swv.pk):
        Lid.objects.create(gebruiker=gebruiker, naam="Dezelfde, bij de buren")
    Toegang.objects.create(gebruiker=gebruiker, samenwerkingsverband=buren.swv)


@snel
def test_inloggen_staat_in_het_logboek_van_elk_verband_van_die_mens(
    wereld: Wereld,
    buren: Wereld,
    bezoeker: Bezoeker,
    adres: Callable[[str], str],
    django_capture_on_commit_callbacks: Any,
) -> None:
    email = adres("directeur")
    ook_bij(buren, wereld.leden["directeur"].gebruiker)

    with django_capture_on_commit_callbacks(execute=True):
        bezoeker.inloggen(email)

    assert logboek(wereld) == [("ingelogd", "Met een eigen inlog", "Directeur odp")]
    assert logboek(buren) == [("ingelogd", "Met een eigen inlog", "Dezelfde, bij de buren")]


@echt
def test_foute_poging_staat_in_het_logboek_alleen_bij_een_bekend_adres(
    wereld: Wereld, buren: Wereld, bezoeker: Bezoeker, adres: Callable[[str], str], celery_worker_proces: Any
) -> None:
    email = adres("directeur")

    bezoeker.inloggen("niemand@voorbeeld.nl", "fout")
    bezoeker.inloggen(email, "fout")

    einde = time.monotonic() + 30
    while not (regels := logboek(wereld)) and time.monotonic() < einde:
        time.sleep(0.1)
    assert regels == [("inlog_mislukt", "Wachtwoord klopte niet", "Directeur odp")]
    assert logboek(buren) == []


@snel
def test_taak_van_een_foute_poging_zonder_mens_doet_niets(wereld: Wereld) -> None:
    inlog_mislukt(gebruiker_id=None)

    assert logboek(wereld) == []


@echt
def test_foute_code_en_nieuwe_tweede_stap_staan_in_het_logboek(
    wereld: Wereld, bezoeker: Bezoeker, nog_een: Callable[[], Bezoeker], adres: Callable[[str], str]
) -> None:
    ander = nog_een()
    emails = {wie: adres(wie) for wie in ("medewerker", "directeur")}
    ander.inloggen(emails["medewerker"])
    ander.post("/accounts/2fa/authenticate/", {"code": "000000"})
    bezoeker.inloggen(emails["directeur"])
    sessie = bezoeker.session
    sessie["mfa.totp.secret"] = APPGEHEIM
    sessie.save()

    bezoeker.post("/accounts/2fa/totp/activate/", {"code": appcode()})

    assert logboek(wereld) == [
        ("inlog_mislukt", "Code van de tweede stap klopte niet", "Medewerker odp"),
        ("ingelogd", "Met een eigen inlog", "Directeur odp"),
        ("inlogmiddel", "Tweede stap erbij: app met codes", "Directeur odp"),
        ("inlogmiddel", "Tweede stap erbij: herstelcodes", "Directeur odp"),
    ]
