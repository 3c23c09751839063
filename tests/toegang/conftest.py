"""A visitor who logs in for real, through the form."""

import itertools
import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.core.cache import cache
from django.http import HttpResponse
from django.test import Client

from tests.toegang.dienst import Dienst, lopende_dienst
from tests.wereld import Wereld

WACHTWOORD = "een-lange-zin-voor-de-toets"
_adressen = itertools.count(1)


class Bezoeker(Client):
    """A browser with an address of its own, so that the counters of one test do not stop the next."""

    def __init__(self, **kwargs: Any) -> None:
        nummer = next(_adressen)
        super().__init__(REMOTE_ADDR=f"203.0.{nummer // 250}.{nummer % 250 + 1}", **kwargs)

    def inloggen(self, email: str, wachtwoord: str = WACHTWOORD, pad: str = "/odp/inloggen/", **ook: str) -> Any:
        return self.post(pad, {"login": email, "password": wachtwoord, **ook})


@pytest.fixture
def bezoeker() -> Bezoeker:
    cache.clear()
    return Bezoeker()


@pytest.fixture
def nog_een() -> Callable[[], Bezoeker]:
    return Bezoeker


@pytest.fixture
def adres(wereld: Wereld) -> Callable[[str], str]:
    """The e-mail address of a member, who has a password from now on."""

    def van(wie: str) -> str:
        gebruiker = wereld.leden[wie].gebruiker
        gebruiker.set_password(WACHTWOORD)
        gebruiker.save()
        return gebruiker.email

    return van


def tekst(antwoord: HttpResponse) -> str:
    """The words of a page, without tokens."""
    return " ".join(re.sub(r'value="[^"]*"|"X-CSRFToken": "[^"]*"', "", antwoord.content.decode()).split())


@pytest.fixture(scope="session")
def dienst() -> Iterator[Dienst]:
    """One provider for all tests; each test has people of its own in it."""
    with lopende_dienst() as dienst:
        yield dienst
