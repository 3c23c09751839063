"""The agenda of a meeting: what always stands on it, what waited, and what was said and decided."""

import hashlib
import re
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max

from swv.dagen import vandaag
from swv.models import Lid, Plek
from swv.services import bestand_bewaren
from wijken.models import Agendapunt, Overleg, Overlegsoort, Wijkplan
from wijken.services.onderdelen import schoon

VAST = {
    Overlegsoort.WIJKOVERLEG: (
        "Zorgplicht",
        "Samen verantwoordelijk",
        "Arrangementen",
        "Gemeente en sociaal domein",
    ),
    Overlegsoort.DEELNEMERSRAAD: ("Mededelingen", "Voortgang van het ondersteuningsplan", "Geld", "Rondvraag"),
}
WORDT_BESPROKEN = (Wijkplan.Status.CONCEPT, Wijkplan.Status.BESPREKEN)
WIJKPLANPUNT = "Wijkplan {} bespreken"
BESLUIT_LENGTE = 500
AF = "Dit overleg is afgerond. Heropen het om er nog iets in te schrijven."


class Veldbotsing(ValidationError):
    """Somebody else wrote in this field meanwhile. Carries both texts, so that nothing is lost."""

    def __init__(self, *, hunne: str, mijn: str) -> None:
        super().__init__("Iemand anders schreef hier ook. Kies hieronder hoe u verder gaat.")
        self.hunne = hunne
        self.mijn = mijn


def soort_van(plek: Plek) -> str:
    """The table of a place: a wijk has its wijkoverleg, the samenwerkingsverband the Deelnemersraad."""
    return Overlegsoort.DEELNEMERSRAAD if plek.soort == Plek.Soort.SWV else Overlegsoort.WIJKOVERLEG


def volgend_overleg(plek: Plek) -> Overleg | None:
    """The first meeting of today or later."""
    komend = Overleg.objects.filter(plek=plek, status=Overleg.Status.GEPLAND, begin__date__gte=vandaag())
    return komend.order_by("begin", "pk").first()


def vaste_punten(*, overleg: Overleg, door: Lid) -> None:
    """The points that every meeting of this kind has."""
    Agendapunt.objects.bulk_create(
        Agendapunt(plek=overleg.plek, soort=overleg.soort, overleg=overleg, volgorde=nr, titel=titel, gemaakt_door=door)
        for nr, titel in enumerate(VAST[Overlegsoort(overleg.soort)], start=1)
    )


@transaction.atomic
def agenda_vullen(*, plek: Plek, door: Lid) -> Overleg | None:
    """What waited goes on the agenda of the next meeting, and the wijkplan that is being written. Twice is once."""
    overleg = volgend_overleg(plek)
    if overleg is None:
        return None
    wachtend = list(Agendapunt.objects.filter(plek=plek, overleg=None).order_by("gemaakt_op", "pk"))
    titels = set(overleg.agendapunten.values_list("titel", flat=True))
    wachtend += [
        Agendapunt(plek=plek, soort=overleg.soort, titel=titel, gemaakt_door=door)
        for plan in Wijkplan.objects.filter(wijk=plek.pk, status__in=WORDT_BESPROKEN, jaar__gte=vandaag().year)
        if (titel := WIJKPLANPUNT.format(plan.jaar)) not in titels
    ]
    for punt in wachtend:
        _achteraan(punt, overleg)
    return overleg


@transaction.atomic
def agendapunt_toevoegen(
    *, plek: Plek, titel: str, toelichting: str = "", stuk: Any = None, vanuit: Plek | None = None, door: Lid
) -> Agendapunt:
    """A point for the next meeting, or one that waits for it. The same open point of the same person is one."""
    Plek.objects.select_for_update().get(pk=plek.pk)
    bestaand = Agendapunt.objects.filter(plek=plek, titel=titel, gemaakt_door=door)
    if zelfde := bestaand.exclude(overleg__status=Overleg.Status.GEHOUDEN).first():
        return zelfde
    punt = Agendapunt.objects.create(
        plek=plek,
        soort=soort_van(plek),
        titel=titel,
        toelichting=toelichting,
        stuk=_stuk(stuk, door),
        vanuit=vanuit,
        gemaakt_door=door,
    )
    agenda_vullen(plek=plek, door=door)
    punt.refresh_from_db()
    return punt


@transaction.atomic
def agendapunt_verplaatsen(*, punt: Agendapunt, omhoog: bool) -> None:
    """Change places with the point above or below."""
    overleg = _schrijfbaar(punt)
    punten = list(overleg.agendapunten.select_for_update(of=("self",)).order_by("volgorde", "pk"))
    plaats = next(nr for nr, ander in enumerate(punten) if ander.pk == punt.pk)
    naar = plaats - 1 if omhoog else plaats + 1
    if 0 <= naar < len(punten):
        punten[plaats], punten[naar] = punten[naar], punten[plaats]
    for volgorde, ander in enumerate(punten, start=1):
        ander.volgorde = volgorde
    Agendapunt.objects.bulk_update(punten, ["volgorde"])


@transaction.atomic
def agendapunt_doorschuiven(*, punt: Agendapunt, door: Lid) -> Agendapunt:
    """To the meeting after this one, or to wait for it."""
    overleg = _schrijfbaar(punt)
    punt = Agendapunt.objects.select_for_update(of=("self",)).get(pk=punt.pk)
    return _doorschuiven(punt, _daarna(overleg))


@transaction.atomic
def agendapunt_weghalen(*, punt: Agendapunt) -> None:
    """Off the agenda; the history keeps it. Refused when something was said or decided about it."""
    if punt.overleg_id:
        _schrijfbaar(punt)
    punt = Agendapunt.objects.select_for_update(of=("self",)).get(pk=punt.pk)
    if punt.notitie or punt.besluit:
        raise ValidationError("Over dit punt is al iets opgeschreven. Maak die vakken eerst leeg.")
    punt.delete()


@transaction.atomic
def puntveld_opslaan(
    *, punt: Agendapunt, veld: str, tekst: str, was: str, keuze: str = "", gezien: str = ""
) -> Agendapunt:
    """Write ``notitie`` or ``besluit`` over the text with this fingerprint (``was``). Raises Veldbotsing otherwise.

    After a clash ``keuze`` says how to go on ("onder", "mijn", "hunne") with the text that was ``gezien``; what is not
    chosen stays in the history.
    """
    _schrijfbaar(punt)
    punt = Agendapunt.objects.select_for_update(of=("self",)).get(pk=punt.pk)
    hunne, mijn = getattr(punt, veld), schoon(tekst)
    if mijn == hunne:
        return punt
    if tekstmerk(hunne) != (gezien if keuze else was):
        raise Veldbotsing(hunne=hunne, mijn=mijn)
    for nieuw in _teksten(keuze, mijn, hunne, veld):
        if veld == "besluit" and len(nieuw) > BESLUIT_LENGTE:
            raise ValidationError(f"Een besluit is hoogstens {BESLUIT_LENGTE} tekens. Schrijf de rest als notitie.")
        setattr(punt, veld, nieuw)
        punt.save(update_fields=[veld])
    return punt


def _teksten(keuze: str, mijn: str, hunne: str, veld: str) -> list[str]:
    """What to write one after another, so that the text that is not chosen stands in the history."""
    if keuze == "onder":
        return [f"{hunne} {mijn}" if veld == "besluit" else f"{hunne}\n\n{mijn}"]
    return [mijn, hunne] if keuze == "hunne" else [mijn]


def tekstmerk(tekst: str) -> str:
    """Tells whether a text is still the one that was read."""
    return hashlib.sha256(schoon(tekst).encode()).hexdigest()[:16]


def is_vast(punt: Agendapunt) -> bool:
    """Whether it stands on the agenda by itself."""
    return punt.titel in VAST[Overlegsoort(punt.soort)] or bool(re.fullmatch(WIJKPLANPUNT.format(r"\d{4}"), punt.titel))


def onbesproken_doorschuiven(*, overleg: Overleg, door: Lid) -> None:
    """What somebody brought in and nobody spoke about goes on; the fixed points stand there already."""
    daarna = _daarna(overleg)
    for punt in overleg.agendapunten.filter(notitie="", besluit="").order_by("volgorde", "pk"):
        if not is_vast(punt):
            _doorschuiven(punt, daarna)
    agenda_vullen(plek=overleg.plek, door=door)


def _daarna(overleg: Overleg) -> Overleg | None:
    later = Overleg.objects.filter(plek=overleg.plek, status=Overleg.Status.GEPLAND, begin__gt=overleg.begin)
    return later.order_by("begin", "pk").first()


def _doorschuiven(punt: Agendapunt, naar: Overleg | None) -> Agendapunt:
    if naar is not None:
        return _achteraan(punt, naar)
    punt.overleg, punt.volgorde = None, 0
    punt.save(update_fields=["overleg", "volgorde"])
    return punt


def _achteraan(punt: Agendapunt, overleg: Overleg) -> Agendapunt:
    laatste = overleg.agendapunten.aggregate(laatste=Max("volgorde"))["laatste"] or 0
    punt.overleg, punt.volgorde = overleg, laatste + 1
    punt.save()
    return punt


def _schrijfbaar(punt: Agendapunt) -> Overleg:
    """Its meeting, locked. Raises ValidationError when nothing can be written in it."""
    if punt.overleg_id is None:
        raise ValidationError("Dit punt wacht nog op een overleg.")
    overleg = Overleg.objects.select_for_update(of=("self",)).select_related("plek").get(pk=punt.overleg_id)
    if overleg.status != Overleg.Status.GEPLAND:
        raise ValidationError(AF)
    return overleg


def _stuk(upload: Any, door: Lid) -> Any:
    if upload is None:
        return None
    try:
        return bestand_bewaren(upload=upload, naam=upload.name, door=door)
    except ValidationError as fout:
        raise ValidationError({"stuk": fout.messages}) from fout
