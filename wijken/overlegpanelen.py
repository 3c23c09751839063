"""What meetings show on the page of a wijk, at home, under Aan zet and in the jaarkalender."""

import datetime
from collections.abc import Iterable, Iterator
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils import timezone

from swv.agenda import Dag
from swv.dagen import vandaag
from swv.models import Document, Lid, Plek
from swv.register import Beurt, Context, Jaren, Vraag
from swv.templatetags.getallen import datum, hoofdletter, telwoord, tijd
from swv.toegang.rechten import mag
from wijken.bereik import bereik
from wijken.models import Actiepunt, Afspraak, Overleg, Wijkplan
from wijken.overzichten import overleg as beeld
from wijken.overzichten.tafels import (
    begeleidt,
    komende_overleggen,
    open_actiepunten,
    tafel_op_wijk,
    te_herzien,
    voor_mij,
)
from wijken.services import dag_van

BINNENKORT = datetime.timedelta(days=14)
UITNODIGEN = datetime.timedelta(days=28)
THUIS, OP_WIJK = 3, 4


def overleg_op_wijk(vraag: Vraag) -> Context:
    """The next meeting with its agenda, and what is still to be done."""
    plek: Plek = vraag.onderwerp.plek
    tafel = tafel_op_wijk(plek, vraag.jaar)
    leest = mag(vraag.lid, "wijken.lees_overleg", plek)
    open_ = tafel["acties"][:OP_WIJK] if leest else []
    return {
        "plek": plek,
        "raad": False,
        "stand": tafel["stand"],
        "overlegjaar": str(vraag.jaar),
        "punten": tafel["punten"],
        "open_punten": [(punt, voor_mij(vraag.lid, punt)) for punt in open_],
        "leidt": mag(vraag.lid, "wijken.leid_overleg", plek),
        "brengt_in": mag(vraag.lid, "wijken.breng_punt_in", plek),
        "leest": leest,
    }


def mag_op_wijk(lid: Lid, wijk: Any) -> bool:
    return mag(lid, "wijken.lees_besluiten", wijk.plek)


def overleg_op_thuis(vraag: Vraag) -> Context | None:
    """The next meetings, and what this member agreed to do."""
    komend = [overleg for overleg in komende_overleggen(vraag.lid) if _dag(overleg) >= vandaag()]
    mijn = [punt for punt in open_actiepunten(vraag.lid) if voor_mij(vraag.lid, punt)]
    if not komend and not mijn:
        return None
    eerste = komend[0] if komend else None
    return {
        "komend": [(overleg, beeld.tafelnaam(overleg.plek)) for overleg in komend[:THUIS]],
        "mijn_punten": mijn[:THUIS],
        "overlegkop": f"Het volgende overleg is op {_dagnaam(eerste)}" if eerste else "Wat u hebt afgesproken",
    }


def beurten_van_overleg(slug: str, lid: Lid) -> Iterator[Beurt]:
    """What was agreed and is due, meetings to prepare or to round off, agreements to look at again."""
    if not mag(lid, "wijken.zie_overleggen"):
        return
    yield from _van_overleggen(slug, lid)
    yield from _van_actiepunten(slug, lid)
    if herzien := te_herzien(lid):
        yield _herzien(slug, herzien)


def _van_overleggen(slug: str, lid: Lid) -> Iterator[Beurt]:
    """Only what asks something: to invite, to run today, to round off. A meeting that is ready asks nothing."""
    for overleg in komende_overleggen(lid):
        dag = _dag(overleg)
        if dag == vandaag() and mag(lid, "wijken.leid_overleg", overleg.plek):
            zin = f"Om {tijd(overleg.begin)}{f', {overleg.waar}' if overleg.waar else ''}."
            yield _overlegbeurt(slug, overleg, "Vandaag", zin, "Open het overleg")
        elif dag < vandaag() and begeleidt(lid, overleg.plek):
            yield _overlegbeurt(slug, overleg, "Rond af", "Dan kan het verslag gemaakt worden.", "Rond af")
        elif dag <= vandaag() + UITNODIGEN and not overleg.uitgenodigd_op and begeleidt(lid, overleg.plek):
            zin = "Iedereen krijgt één mail met de datum voor de eigen agenda."
            yield _overlegbeurt(slug, overleg, "Nodig uit", zin, "Nodig uit")


def _overlegbeurt(slug: str, overleg: Overleg, titel: str, zin: str, knop: str) -> Beurt:
    return Beurt(
        sleutel=f"overleg-{overleg.pk}",
        titel=f"{titel}: {beeld.tafelnaam(overleg.plek)}",
        tekst=zin,
        url=reverse("wijken:overleg_detail", args=[slug, overleg.pk]),
        knop=knop,
        minuten=5,
        datum=_dag(overleg),
    )


def _van_actiepunten(slug: str, lid: Lid) -> Iterator[Beurt]:
    """The own ones that are due soon, and for who leads what is late of others, together."""
    punten = [punt for punt in open_actiepunten(lid) if punt.voor <= vandaag() + BINNENKORT]
    laat: dict[int, list[Actiepunt]] = {}
    for punt in punten:
        if voor_mij(lid, punt):
            yield actiebeurt(slug, punt, _tafel(slug, punt.plek_id, "actiepunten"))
        elif punt.voor < vandaag() and begeleidt(lid, punt.plek):
            laat.setdefault(punt.plek_id, []).append(punt)
    for rijen in laat.values():
        yield _laatbeurt(slug, rijen)


def actiebeurt(slug: str, punt: Actiepunt, url: str) -> Beurt:
    """What somebody agreed to do; ``url``: where it is ticked off."""
    return Beurt(
        sleutel=f"actiepunt-{punt.pk}",
        titel=punt.tekst,
        tekst=f"{punt.herkomst}, door {punt.wie}.",
        url=url,
        knop="Bekijk en vink af",
        minuten=2,
        datum=punt.voor,
    )


def _laatbeurt(slug: str, rijen: list[Actiepunt]) -> Beurt:
    een = len(rijen) == 1
    aantal = hoofdletter(telwoord(len(rijen)))
    return Beurt(
        sleutel=f"actiepunten-{rijen[0].plek_id}",
        titel=f"{aantal} {'actiepunt' if een else 'actiepunten'} van {rijen[0].plek} {'is' if een else 'zijn'} te laat",
        tekst=f"Het oudste: {rijen[0].tekst} ({rijen[0].wie}).",
        url=_tafel(slug, rijen[0].plek_id, "actiepunten"),
        knop="Bekijk",
        minuten=2 * len(rijen),
        datum=rijen[0].voor,
    )


def _herzien(slug: str, rijen: list[Afspraak]) -> Beurt:
    eerste, een = rijen[0], len(rijen) == 1
    return Beurt(
        sleutel="afspraken-herzien",
        titel=f"Klopt deze afspraak nog: {eerste}"
        if een
        else f"{hoofdletter(telwoord(len(rijen)))} afspraken zijn aan de beurt om te bekijken",
        tekst=f"{eerste.plek}, bijgehouden door {eerste.eigenaar}.",
        url=reverse("wijken:afspraak_detail", args=[slug, eerste.pk]),
        knop="Bekijk",
        minuten=3 * len(rijen),
        datum=eerste.herzien_voor,
    )


# ---------- jaarkalender ----------


def dagen_van_wijken(slug: str, lid: Lid, jaren: Jaren) -> Iterable[Dag]:
    """Meetings, the dates of wijkplannen and the days to look at agreements again. Four queries."""
    tafels = {plek.pk: plek for plek in beeld.tafels(lid)} if mag(lid, "wijken.zie_overleggen") else {}
    if not tafels:
        return
    overleggen = Overleg.objects.filter(plek__in=tafels, begin__year__in=jaren).exclude(status=Overleg.Status.VERVALLEN)
    for overleg in overleggen.select_related("plek"):
        yield dag_van(overleg, slug)
    for afspraak in Afspraak.objects.filter(plek__in=tafels, vervallen_op=None, herzien_voor__year__in=jaren):
        url = settings.SWV_ADRES + reverse("wijken:afspraak_detail", args=[slug, afspraak.pk])
        titel = f"Afspraak bekijken ({tafels[afspraak.plek_id]}): {afspraak}"
        yield Dag(f"{slug}-afspraak-{afspraak.pk}", afspraak.herzien_voor, titel, url=url)
    yield from _dagen_van_plannen(slug, lid, jaren)


def _dagen_van_plannen(slug: str, lid: Lid, jaren: Jaren) -> Iterator[Dag]:
    """The steps of the own wijkplannen; plans of more wijken with the same date are one line."""
    samen: dict[tuple[datetime.date, str, int], list[Wijkplan]] = {}
    plannen = Wijkplan.objects.filter(wijk__in=bereik(lid).wijken, jaar__in=(*jaren, max(jaren) + 1))
    for plan in plannen.select_related("wijk__plek").order_by("wijk__plek__sorteernaam"):
        stappen = {"tekst klaar": plan.uiterlijk, "advies klaar": plan.lezen_voor, "getekend": plan.tekenen_voor}
        for wat, dag in stappen.items():
            if dag and dag.year in jaren:
                samen.setdefault((dag, wat, plan.jaar), []).append(plan)
    for (dag, wat, planjaar), rijen in samen.items():
        een = len(rijen) == 1
        wie = hoofdletter(str(rijen[0])) if een else f"{hoofdletter(telwoord(len(rijen)))} wijkplannen {planjaar}"
        pad = reverse("wijken:wijkplan_detail", args=[slug, rijen[0].pk])
        pad = pad if een else reverse("wijken:wijkplan_list", args=[slug])
        yield Dag(f"{slug}-plan-{rijen[0].pk}-{wat[:3]}", dag, f"{wie}: {wat}", url=settings.SWV_ADRES + pad)


# ---------- verslag ----------


def mag_verslag(lid: Lid, plek: Plek, parameters: dict[str, Any]) -> bool:
    return mag(lid, "wijken.lees_overleg", plek)


def leesbare_verslagen(lid: Lid, documenten: Iterable[Document]) -> list[Document]:
    """Without a query: the place of a document is its table."""
    return [een for een in documenten if mag(lid, "wijken.lees_overleg", een.plek)]


def menu_url(slug: str, lid: Lid) -> str | None:
    return reverse("wijken:overleg_list", args=[slug]) if mag(lid, "wijken.zie_overleggen") else None


def _tafel(slug: str, plek_pk: int, anker: str) -> str:
    return f"{reverse('wijken:overleg_plek', args=[slug, plek_pk])}#{anker}"


def _dag(overleg: Overleg) -> datetime.date:
    return timezone.localdate(overleg.begin)


def _dagnaam(overleg: Overleg) -> str:
    return datum(overleg.begin).rpartition(" ")[0]
