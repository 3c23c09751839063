"""A bestuurder lets a kwaliteitsmedewerker of the same bestuur approve arrangementen, up to an amount, for a while."""

import datetime
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from swv.dagen import vandaag
from swv.models import Lid, Logregel, Mandaat, Plek, Rol
from swv.services.logboek import loggen


@transaction.atomic
def mandaat_geven(
    *, nemer: Lid, bestuur: Plek, tot_bedrag: Decimal, begin: datetime.date, einde: datetime.date, door: Lid
) -> Mandaat:
    """Both have their role at this bestuur today; a second mandaat in the same days is refused under the lock."""
    Plek.objects.select_for_update(no_key=True).get(pk=bestuur.pk)
    _eis_bestuurder(door, bestuur.pk)
    if not heeft_rol_nu(nemer.pk, Rol.Code.KWALITEITSMEDEWERKER, bestuur.pk):
        raise ValidationError({"nemer": f"Kies een kwaliteitsmedewerker van {bestuur}."})
    mandaat = Mandaat(nemer=nemer, gever=door, bestuur=bestuur, tot_bedrag=tot_bedrag, begin=begin, einde=einde)
    _toets_periode(mandaat)
    mandaat.full_clean()
    mandaat.save()
    tekst = f"Mandaat tot en met € {tot_bedrag:.2f}, van {begin:%d-%m-%Y} tot en met {einde:%d-%m-%Y}"
    loggen(soort=Logregel.Soort.MANDAAT, tekst=tekst.replace(".", ","), wie=door, over=nemer)
    return mandaat


@transaction.atomic
def mandaat_intrekken(*, mandaat: Mandaat, door: Lid) -> Mandaat:
    """Stops at once; an approval that is being given waits for this row or is waited for. Twice changes nothing."""
    mandaat = Mandaat.objects.select_for_update(of=("self",)).select_related("nemer").get(pk=mandaat.pk)
    _eis_bestuurder(door, mandaat.bestuur_id)
    if mandaat.ingetrokken_op is None:
        mandaat.ingetrokken_op = timezone.now()
        mandaat.save(update_fields=["ingetrokken_op"])
        loggen(soort=Logregel.Soort.MANDAAT, tekst="Mandaat ingetrokken", wie=door, over=mandaat.nemer)
    return mandaat


def heeft_rol_nu(lid_id: int, code: str, plek_id: int) -> bool:
    """Asked of the database: whether this member has the role at this place today and has not left."""
    rollen = Rol.objects.geldig(vandaag()).filter(lid=lid_id, code=code, plek=plek_id, lid__vertrokken_op=None)
    return rollen.exists()


def _eis_bestuurder(door: Lid, bestuur_id: int) -> None:
    if not heeft_rol_nu(door.pk, Rol.Code.BESTUURDER, bestuur_id):
        raise ValidationError("Een mandaat geeft en stopt alleen een bestuurder van dit bestuur.")


def _toets_periode(nieuw: Mandaat) -> None:
    if nieuw.begin < vandaag():
        raise ValidationError({"begin": "Een mandaat begint vandaag of later. Kies een andere dag."})
    if nieuw.einde < nieuw.begin:
        raise ValidationError({"einde": "De laatste dag ligt voor de eerste dag. Kies een latere dag."})
    zelfde = Mandaat.objects.filter(nemer=nieuw.nemer, bestuur=nieuw.bestuur, ingetrokken_op=None)
    if (ander := zelfde.filter(begin__lte=nieuw.einde, einde__gte=nieuw.begin).first()) is not None:
        raise ValidationError(
            f"Deze collega heeft al een mandaat van {ander.begin:%d-%m-%Y} tot en met {ander.einde:%d-%m-%Y}. "
            "Trek dat eerst in."
        )
