"""The TLV table of one period: lines above 0, and the tellingen that follow from them, so nothing is asked twice."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q, QuerySet, Sum

from budgetten.models import TlvSoort
from doelen.models import Opgave, Telling, TlvTelling
from doelen.services.invultijd import tijd_bijhouden
from doelen.services.opgaven import open_opgave
from doelen.services.vragen import vragen_van
from swv.models import Lid

B, W = TlvTelling.Beweging, TlvTelling.Waar
OP_HET_EIND = (B.NIEUW, B.LOPEND)
STAAT_ER_AL = "Deze regel staat al in de tabel. Verander daar het aantal."
GEEN_VORIGE = "Er is nog geen geaccepteerde tabel van een eerdere periode om over te nemen."
AL_BEGONNEN = "Er staan al regels in de tabel. Haal ze eerst weg als u opnieuw wilt beginnen."


@dataclass(frozen=True)
class TlvRegel:
    """A line to add; ``school`` is the id of the school of origin."""

    school: int
    soort: str
    beweging: str
    waar: str
    aantal: int


def _is_so(regel: TlvTelling) -> bool:
    return regel.soort != TlvSoort.SBO


AFGELEID: Mapping[str, Callable[[TlvTelling], bool]] = {
    "tlv_nieuw": lambda regel: regel.beweging == B.NIEUW and regel.waar != W.MDO,
    "so_in_aanmerking": lambda regel: regel.beweging in OP_HET_EIND and _is_so(regel),
    "mdo_in_regio": lambda regel: regel.beweging in OP_HET_EIND and _is_so(regel) and regel.waar == W.MDO,
    "buiten_de_regio": lambda regel: regel.beweging in OP_HET_EIND and regel.waar == W.BUITEN,
}


@transaction.atomic
def tlv_opslaan(
    *, opgave: Opgave, aantallen: Mapping[int, int | None], nieuw: TlvRegel | None = None, door: Lid
) -> Opgave:
    """Set the numbers of lines by id (0 or None takes a line away), add one line, and write what follows from it."""
    opgave = open_opgave(opgave)
    regels = {regel.pk: regel for regel in opgave.tlvs.all()}
    weg = [pk for pk in aantallen.keys() & regels.keys() if not aantallen[pk]]
    for pk in aantallen.keys() & regels.keys() - set(weg):
        regels[pk].aantal = aantallen[pk] or 0
    TlvTelling.objects.filter(pk__in=weg).delete()
    TlvTelling.objects.bulk_update([regel for pk, regel in regels.items() if pk not in weg], ["aantal"])
    if nieuw is not None:
        _erbij(opgave, nieuw)
    tijd_bijhouden(opgave, None)
    _afleiden(opgave)
    return opgave


@transaction.atomic
def tlv_overnemen(*, opgave: Opgave, door: Lid) -> Opgave:
    """Begin with what ran at the end of the last accepted period: new and running there are running here."""
    opgave = open_opgave(opgave)
    if opgave.tlvs.exists():
        raise ValidationError(AL_BEGONNEN)
    eind = _vorige_regels(opgave).filter(beweging__in=OP_HET_EIND).values("school_id", "soort", "waar")
    rijen = eind.annotate(som=Sum("aantal")).values_list("school_id", "soort", "waar", "som")
    regels = [
        TlvTelling(opgave=opgave, school_id=school, soort=soort, beweging=B.LOPEND, waar=waar, aantal=som)
        for school, soort, waar, som in rijen
    ]
    if not regels:
        raise ValidationError(GEEN_VORIGE)
    TlvTelling.objects.bulk_create(regels)
    _afleiden(opgave)
    return opgave


def _vorige_regels(opgave: Opgave) -> QuerySet[TlvTelling]:
    ronde = opgave.ronde
    eerder = Q(ronde__jaar__lt=ronde.jaar) | Q(ronde__jaar=ronde.jaar, ronde__periode__lt=ronde.periode)
    bron = Opgave.objects.geaccepteerd().filter(eerder, vakgroep=opgave.vakgroep, plek=opgave.plek_id)
    laatste = bron.exclude(tlvs=None).order_by("-ronde__jaar", "-ronde__periode").values("pk")[:1]
    return TlvTelling.objects.filter(opgave__in=laatste).order_by()


def _erbij(opgave: Opgave, nieuw: TlvRegel) -> None:
    sleutel = {"school_id": nieuw.school, "soort": nieuw.soort, "beweging": nieuw.beweging, "waar": nieuw.waar}
    regel, gemaakt = TlvTelling.objects.get_or_create(opgave=opgave, **sleutel, defaults={"aantal": nieuw.aantal})
    if not gemaakt and regel.aantal != nieuw.aantal:
        raise ValidationError(STAAT_ER_AL)


def _afleiden(opgave: Opgave) -> None:
    """Every school of this opgave gets its sums; no line is 0. An empty table says nothing about anyone."""
    regels = list(opgave.tlvs.all())
    sommen = Counter[tuple[str, int]]()
    for regel in regels:
        sommen.update({(code, regel.school_id): regel.aantal for code, telt in AFGELEID.items() if telt(regel)})
    tellingen = [
        Telling(
            opgave=opgave,
            school=vraag.school,
            grootheid=vraag.grootheid,
            aantal=Decimal(sommen[vraag.grootheid.code, vraag.school.pk]) if regels else None,
        )
        for vraag in vragen_van(opgave)
        if vraag.grootheid.code in AFGELEID
    ]
    Telling.objects.bulk_create(
        tellingen,
        update_conflicts=True,
        unique_fields=["swv", "opgave", "school", "grootheid"],
        update_fields=["aantal"],
    )
