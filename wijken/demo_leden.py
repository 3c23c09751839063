"""Demo: a login for every role, named after the role and never after a person."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from django.contrib.auth.hashers import make_password
from django.utils.text import slugify

from swv.models import Gebruiker, Lid, Plek, Rol, Samenwerkingsverband, Toegang
from swv.tenancy.context import huidige_swv_id
from wijken.models import Indeling, Wijk
from wijken.services.plaatsen import BEGIN

WACHTWOORD = "thuisnabij-demo"  # noqa: S105  demo only: the command refuses to run in production
HOOFDSCHOOL = {"odp": "Avonturijn", "almere": "Architect", "liemers": "IKC De Droomgaard"}
WIJKEN_PER_BEGELEIDER = 5
TWEE_VERBANDEN = {"odp": "medewerker", "almere": "lezer"}  # one login with a role in both


@dataclass(frozen=True)
class Demolid:
    """A login (the part before the @), the name on screen, and the role."""

    login: str
    naam: str
    code: str
    plekken: tuple[int, ...]
    vakgroep: str = ""
    hoofd: bool = True


def laden(*, kiem: random.Random, jaar_nu: int) -> None:
    """One login per role, a directeur per school, a bestuurder per bestuur, a procesbegeleider per group of wijken."""
    swv = Samenwerkingsverband.objects.get(pk=huidige_swv_id())
    leden = list(demoleden(swv.slug))
    gebruikers = _gebruikers([adres(lid, swv.slug) for lid in leden])
    rijen = Lid.objects.bulk_create(
        Lid(gebruiker=gebruikers[adres(lid, swv.slug)], naam=lid.naam[:120]) for lid in leden
    )
    Rol.objects.bulk_create(
        Rol(lid=rij, code=lid.code, plek_id=plek, vakgroep=lid.vakgroep, begin=BEGIN)
        for lid, rij in zip(leden, rijen, strict=True)
        for plek in lid.plekken
    )
    Toegang.objects.bulk_create(Toegang(gebruiker=rij.gebruiker, samenwerkingsverband=swv) for rij in rijen)


def adres(lid: Demolid, slug: str) -> str:
    """The e-mail address; who works in two samenwerkingsverbanden has one address for both."""
    return f"{lid.login}@voorbeeld.nl" if lid.login == "twee-verbanden" else f"{lid.login}@{slug}.voorbeeld.nl"


def _gebruikers(adressen: list[str]) -> dict[str, Gebruiker]:
    """Logins by address; one hash for all, because making a hash is slow on purpose."""
    hash_ = Gebruiker.objects.filter(email__in=adressen).values_list("password", flat=True).first()
    hash_ = hash_ or make_password(WACHTWOORD)
    Gebruiker.objects.bulk_create((Gebruiker(email=adres, password=hash_) for adres in adressen), ignore_conflicts=True)
    return {gebruiker.email: gebruiker for gebruiker in Gebruiker.objects.filter(email__in=adressen)}


def demoleden(slug: str) -> Iterator[Demolid]:
    """Every demo login of the running samenwerkingsverband."""
    scholen = list(
        Indeling.objects.filter(einde=None)
        .select_related("school__plek", "bestuur__plek", "wijk__plek")
        .order_by("school__code")
    )
    hoofd = next(rij for rij in scholen if rij.school.plek.naam == HOOFDSCHOOL[slug])
    swv = Plek.objects.get(soort=Plek.Soort.SWV)
    hoofdwijk = Wijk.objects.select_related("plek").get(pk=hoofd.wijk_id)
    yield from _vaste_leden(hoofd, hoofdwijk, swv)
    if rol := TWEE_VERBANDEN.get(slug):
        yield Demolid("twee-verbanden", "Medewerker van twee verbanden", rol, (swv.pk,), hoofd=False)
    yield from _procesbegeleiders(hoofdwijk)
    yield from _directeuren([rij for rij in scholen if rij != hoofd])
    besturen = {rij.bestuur_id: rij.bestuur for rij in scholen if rij.bestuur_id != hoofd.bestuur_id}
    for bestuur in sorted(besturen.values(), key=lambda bestuur: bestuur.nummer):
        naam = bestuur.plek.naam.removeprefix("bestuur ")
        yield Demolid(f"bestuurder.{slugify(naam)}", f"Bestuurder {naam}", "bestuurder", (bestuur.pk,), hoofd=False)


def _vaste_leden(hoofd: Indeling, wijk: Wijk, swv: Plek) -> Iterator[Demolid]:
    school, bestuur = hoofd.school.plek, hoofd.bestuur.plek
    yield Demolid("directeur", f"Directeur {school}", "directeur", (school.pk,))
    yield Demolid("intern-begeleider", f"Intern begeleider {school}", "intern_begeleider", (school.pk,))
    yield Demolid("partner", f"Wijkteam {wijk}", "partner", (wijk.pk,))
    yield Demolid("bestuurder", f"Bestuurder {bestuur}", "bestuurder", (bestuur.pk,))
    yield Demolid("kwaliteitsmedewerker", f"Kwaliteitsmedewerker {bestuur}", "kwaliteitsmedewerker", (bestuur.pk,))
    yield Demolid("controller-bestuur", f"Controller {bestuur}", "controller", (bestuur.pk,))
    yield Demolid("controller", "Controller samenwerkingsverband", "controller", (swv.pk,))
    yield Demolid("directeur-bestuurder", "Directeur-bestuurder", "directeur_bestuurder", (swv.pk,))
    yield Demolid("medewerker", "Medewerker samenwerkingsverband", "medewerker", (swv.pk,))
    yield Demolid("lezer", "Lid Ondersteuningsplanraad", "lezer", (swv.pk,))
    yield Demolid("specialist", "Specialist leesbegeleiding", "specialist", (swv.pk,), "slb")
    for vakgroep in Rol.Vakgroep:
        if vakgroep != Rol.Vakgroep.SLB:
            login = f"specialist-{slugify(vakgroep).replace('_', '-')}"
            yield Demolid(login, f"Specialist {vakgroep.label}", "specialist", (swv.pk,), vakgroep, hoofd=False)


def _procesbegeleiders(hoofdwijk: Wijk) -> Iterator[Demolid]:
    """Groups of at most five wijken of one gemeente; the first group holds the wijk of the other demo logins."""
    wijken = sorted(
        Wijk.objects.select_related("plek", "gemeente__plek"),
        key=lambda w: (w.gemeente_id != hoofdwijk.gemeente_id, w.gemeente_id, w != hoofdwijk, w.plek.sorteernaam),
    )
    nummer = 0
    for gemeente, groep in groupby(wijken, key=lambda wijk: wijk.gemeente.plek.naam):
        rij = list(groep)
        for begin in range(0, len(rij), WIJKEN_PER_BEGELEIDER):
            nummer += 1
            deel = rij[begin : begin + WIJKEN_PER_BEGELEIDER]
            naam = gemeente if len(rij) <= WIJKEN_PER_BEGELEIDER else f"{deel[0]} tot en met {deel[-1]}"
            yield Demolid(
                "procesbegeleider" if nummer == 1 else f"procesbegeleider-{nummer}",
                f"Procesbegeleider {naam}",
                "procesbegeleider",
                tuple(wijk.pk for wijk in deel),
                hoofd=nummer == 1,
            )


def _directeuren(scholen: list[Indeling]) -> Iterator[Demolid]:
    gezien: set[str] = set()
    for rij in scholen:
        deel = slugify(rij.school.plek.naam)
        if deel in gezien:
            deel = f"{deel}-{rij.school.code.lower()}"
        gezien.add(deel)
        yield Demolid(f"directeur.{deel}", f"Directeur {rij.school.plek}", "directeur", (rij.school_id,), hoofd=False)
