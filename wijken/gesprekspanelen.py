"""What evaluatiegesprekken show on the page of a wijk and a school, under Aan zet and in the jaarkalender."""

import datetime
from collections.abc import Iterable, Iterator
from typing import Any

from django.conf import settings
from django.urls import reverse

from swv.agenda import Dag
from swv.dagen import vandaag
from swv.models import Document, Lid, Plek, Rol
from swv.register import Beurt, Context, Jaren, Vraag
from swv.templatetags.getallen import hoofdletter, telwoord
from swv.toegang.rechten import heeft, mag, plekken
from wijken.models import Dialoogkaart, Gesprek
from wijken.overlegpanelen import BINNENKORT, actiebeurt
from wijken.overzichten.gesprekken import UITERLIJK, VOORAF, Gespreksjaar, verwacht
from wijken.overzichten.plaatsen import opsomming
from wijken.overzichten.tafels import Gespreksplek, eigen_gespreksplekken, gesprekken_uit, tafel_op_wijk
from wijken.permissions import begeleide_plekken, bestuursscholen, geleide_plekken

Vorm = Gesprek.Vorm
SCHRIFTELIJK_VANAF = 10  # month
NOEMT = 3


def mag_op_plek(lid: Lid, ding: Any) -> bool:
    return mag(lid, "wijken.zie_gesprekken", ding.plek)


def gesprek_op_plek(vraag: Vraag) -> Context:
    """How many talks there were this year, and how the last one went for who may read it."""
    plek: Plek = vraag.onderwerp.plek
    if plek.soort == Plek.Soort.WIJK:
        stand = tafel_op_wijk(plek, vraag.jaar)["gesprekken"]
    else:
        stand = gesprekken_uit(vraag.onderwerp.gesprekken_, plek, vraag.jaar)
    return {
        "plek": plek,
        "gespreksjaar": stand,
        "standen": stand.zin,
        "leest": mag(vraag.lid, "wijken.lees_gesprek", plek),
        "voert": mag(vraag.lid, "wijken.voer_gesprek", plek),
        "jaartekst": str(vraag.jaar),
    }


# ---------- Aan zet ----------


def beurten_van_gesprekken(slug: str, lid: Lid) -> Iterator[Beurt]:
    """Talks to hold, to round off, to plan or to write, and what was agreed with a school."""
    if not heeft(lid, Rol.Code.DIRECTEUR, Rol.Code.PROCESBEGELEIDER):
        return
    alle = eigen_gespreksplekken(lid)
    for een in alle:
        yield from _van_gesprekken(slug, lid, een)
        yield from _van_acties(slug, lid, een)
    if te_weinig := [een.plek for een in alle if een.plek.pk in begeleide_plekken(lid) and _te_plannen(een.stand)]:
        yield _te_weinig(slug, te_weinig)


def _van_gesprekken(slug: str, lid: Lid, een: Gespreksplek) -> Iterator[Beurt]:
    """Today's talk for both, what waits to be closed for who leads it, and the yearly one in writing."""
    begeleidt = een.plek.pk in begeleide_plekken(lid)
    for gesprek in een.stand.gesprekken:
        if gesprek.klaar_op or gesprek.vorm == Vorm.SCHRIFTELIJK:
            continue
        if gesprek.datum == vandaag():
            yield _gespreksbeurt(slug, gesprek, "Vandaag", "De kaart en de cijfers staan klaar.", "Open het gesprek")
        elif gesprek.datum < vandaag() and begeleidt:
            zin = "Dan telt het mee en kan het verslag gemaakt worden."
            yield _gespreksbeurt(slug, gesprek, "Rond af", zin, "Rond af")
    eigen_school = een.plek.pk in plekken(lid, Rol.Code.DIRECTEUR)
    if eigen_school and vandaag().month >= SCHRIFTELIJK_VANAF and not een.stand.schriftelijk:
        yield _schriftelijk(slug, een)


def _van_acties(slug: str, lid: Lid, een: Gespreksplek) -> Iterator[Beurt]:
    """Of a school only; those of a wijk come with its meetings."""
    if een.plek.soort != Plek.Soort.SCHOOL:
        return
    directeur = een.plek.pk in plekken(lid, Rol.Code.DIRECTEUR)
    for punt in een.acties:
        if punt.voor <= vandaag() + BINNENKORT and (directeur or "procesbegeleider" in punt.wie.lower()):
            yield actiebeurt(slug, punt, f"{_adres(slug, een.plek)}#afspraken")


def _gespreksbeurt(slug: str, gesprek: Gesprek, titel: str, zin: str, knop: str) -> Beurt:
    return Beurt(
        sleutel=f"gesprek-{gesprek.pk}",
        titel=f"{titel}: {gesprek}",
        tekst=zin,
        url=reverse("wijken:gesprek_detail", args=[slug, gesprek.pk]),
        knop=knop,
        minuten=10,
        datum=gesprek.datum,
    )


def _schriftelijk(slug: str, een: Gespreksplek) -> Beurt:
    begonnen = next((g for g in een.stand.gesprekken if g.vorm == Vorm.SCHRIFTELIJK), None)
    url = reverse("wijken:gesprek_detail", args=[slug, begonnen.pk]) if begonnen else _adres(slug, een.plek)
    return Beurt(
        sleutel=f"gesprek-schriftelijk-{een.plek.pk}",
        titel=f"Hoe gaat het samenwerken op {een.plek}?",
        tekst="Eén keer per jaar vult u de dialoogkaart zelf in. De procesbegeleider leest mee.",
        url=url,
        knop="Vul verder in" if begonnen else "Vul schriftelijk in",
        minuten=10,
        datum=datetime.date(vandaag().year, *UITERLIJK[-1]),
    )


def _te_plannen(stand: Gespreksjaar) -> bool:
    """Fewer talks held or planned than there must be within a few weeks."""
    gepland = sum(not een.klaar_op and een.vorm == Vorm.GESPREK for een in stand.gesprekken)
    return stand.gehouden + gepland < verwacht(stand.jaar, vooraf=VOORAF)


def _te_weinig(slug: str, rijen: list[Plek]) -> Beurt:
    dagen = [datetime.date(vandaag().year, maand, dag) for maand, dag in UITERLIJK]
    namen = opsomming([str(plek) for plek in rijen[:NOEMT]])
    rest = f" en {telwoord(len(rijen) - NOEMT)} meer" if len(rijen) > NOEMT else ""
    aantal = hoofdletter(telwoord(len(rijen)))
    return Beurt(
        sleutel="gesprekken-plannen",
        titel=f"{aantal} {'plek heeft' if len(rijen) == 1 else 'plekken hebben'} nog een evaluatiegesprek nodig",
        tekst=f"{namen}{rest}. Twee per jaar is afgesproken.",
        url=reverse("wijken:gesprek_list", args=[slug]),
        knop="Plan de gesprekken",
        minuten=5,
        datum=next((dag for dag in dagen if dag >= vandaag()), dagen[-1]),
    )


# ---------- jaarkalender ----------


def dagen_van_gesprekken(slug: str, lid: Lid, jaren: Jaren) -> Iterable[Dag]:
    """The talks of the own places, and before which day there must be enough of them. Two queries."""
    eigen = begeleide_plekken(lid) | geleide_plekken(lid)
    plek_ids = eigen | bestuursscholen(lid)
    if not plek_ids:
        return
    for gesprek in Gesprek.objects.filter(plek__in=plek_ids, datum__year__in=jaren).select_related("plek"):
        hoe = " (schriftelijk)" if gesprek.vorm == Vorm.SCHRIFTELIJK else ""
        url = settings.SWV_ADRES + reverse("wijken:gesprek_detail", args=[slug, gesprek.pk])
        yield Dag(f"{slug}-gesprek-{gesprek.pk}", gesprek.datum, f"{hoofdletter(str(gesprek))}{hoe}", url=url)
    if eigen and Dialoogkaart.objects.exists():
        url = settings.SWV_ADRES + reverse("wijken:gesprek_list", args=[slug])
        for jaar in jaren:
            for nummer, (maand, dag) in enumerate(UITERLIJK, start=1):
                titel = f"{'Eerste' if nummer == 1 else 'Tweede'} evaluatiegesprek van {jaar} gehouden"
                yield Dag(f"{slug}-gesprek-{jaar}-{nummer}", datetime.date(jaar, maand, dag), titel, url=url)


# ---------- verslag ----------


def mag_gespreksverslag(lid: Lid, plek: Plek, parameters: dict[str, Any]) -> bool:
    return mag(lid, "wijken.lees_gesprek", plek)


def leesbare_gespreksverslagen(lid: Lid, documenten: Iterable[Document]) -> list[Document]:
    """Without a query: the place of a document is that of its talk."""
    return [een for een in documenten if mag(lid, "wijken.lees_gesprek", een.plek)]


def _adres(slug: str, plek: Plek) -> str:
    return reverse("wijken:gesprek_plek", args=[slug, plek.pk])
