"""Remarks beside the text: shared or between the directeuren, and who is asked to look."""

import re
from collections.abc import Collection

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.mail import send_mail
from django.db import transaction
from django.db.models import Q, QuerySet
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone

from swv.dagen import vandaag
from swv.models import Gebeurtenis, Lid, Rol, Samenwerkingsverband
from swv.services import gebeurtenis_melden
from swv.tenancy.context import huidige_swv_id
from wijken.models import Indeling, Opmerking, Planonderdeel, Wijkplan
from wijken.services.wijkplan import VAST, plan_op_slot

GENOEMD = "opmerking.noemt"


def mee_te_vragen(plan: Wijkplan, *, intern: bool = False) -> QuerySet[Lid]:
    """Who can be asked to look at a remark: those who may answer it. Of an internal one only the directeuren."""
    scholen = Indeling.objects.op(vandaag()).filter(wijk=plan.wijk_id).values("school")
    rollen = Q(code=Rol.Code.DIRECTEUR, plek__in=scholen)
    if not intern:
        rollen |= Q(code__in=(Rol.Code.PROCESBEGELEIDER, Rol.Code.PARTNER), plek=plan.wijk_id)
    geldig = Rol.objects.geldig(vandaag()).filter(rollen)
    return Lid.objects.filter(pk__in=geldig.values("lid"), vertrokken_op__isnull=True).order_by("naam", "pk")


@transaction.atomic
def opmerking_plaatsen(
    *,
    onderdeel: Planonderdeel,
    tekst: str,
    citaat: str,
    door: Lid,
    antwoord_op: Opmerking | None = None,
    intern: bool = False,
    vraag_aan: Lid | None = None,
) -> Opmerking:
    """A remark on a part or on one sentence of it, or an answer to one. The same open remark again gives the first.

    An answer belongs to the question itself, and is as internal as that; to a question of another part, or a closed
    one, is refused. Whom the text names (``@Naam``) and ``vraag_aan`` get one mail.
    """
    plan = plan_op_slot(onderdeel.wijkplan_id)
    if plan.status == Wijkplan.Status.VASTGESTELD:
        raise ValidationError(VAST)
    if not tekst.strip():
        raise ValidationError({"tekst": "Schrijf op wat u wilt zeggen."})
    vraag = _vraag_van(antwoord_op, onderdeel)
    intern = vraag.intern if vraag else intern
    kring = list(mee_te_vragen(plan, intern=intern))
    opmerking, nieuw = Opmerking.objects.get_or_create(
        onderdeel=onderdeel,
        antwoord_op=vraag,
        tekst=_met_naam(tekst.strip(), vraag_aan, kring),
        citaat=citaat.strip(),
        intern=intern,
        door=door,
        opgelost_op=None,
    )
    if nieuw:
        for lid in _genoemd(opmerking.tekst, kring):
            gebeurtenis_melden(soort=GENOEMD, door=door, opmerking_id=opmerking.pk, lid_id=lid.pk)
    return opmerking


def _met_naam(tekst: str, vraag_aan: Lid | None, kring: Collection[Lid]) -> str:
    """The text that names who is asked, so that everybody reads who was."""
    if vraag_aan is None:
        return tekst
    if vraag_aan not in kring:
        raise ValidationError({"vraag_aan": f"{vraag_aan.naam} kan deze opmerking niet lezen. Kies iemand anders."})
    return tekst if f"@{vraag_aan.naam}" in tekst else f"@{vraag_aan.naam} {tekst}"


def _genoemd(tekst: str, kring: Collection[Lid]) -> list[Lid]:
    """The longest name counts: ``@Directeur De Singel`` does not also name ``Directeur De``."""
    genoemd = []
    for lid in sorted(kring, key=lambda lid: -len(lid.naam)):
        patroon = re.compile(rf"@{re.escape(lid.naam)}(?!\w)", re.I)
        if patroon.search(tekst):
            genoemd.append(lid)
            tekst = patroon.sub("", tekst)
    return genoemd


def _vraag_van(opmerking: Opmerking | None, onderdeel: Planonderdeel) -> Opmerking | None:
    """The remark that an answer belongs to."""
    vraag = opmerking.antwoord_op or opmerking if opmerking else None
    if vraag is not None and (vraag.onderdeel_id != onderdeel.pk or vraag.opgelost_op is not None):
        raise ValidationError("Deze opmerking is al opgelost. Plaats uw antwoord als nieuwe opmerking.")
    return vraag


@transaction.atomic
def opmerking_oplossen(*, opmerking: Opmerking, door: Lid) -> Opmerking:
    """The remark is dealt with, and its answers with it; the first who says so stands in the row."""
    if plan_op_slot(opmerking.onderdeel.wijkplan_id).status == Wijkplan.Status.VASTGESTELD:
        raise ValidationError(VAST)
    opmerking = Opmerking.objects.select_for_update().get(pk=opmerking.pk)
    if opmerking.opgelost_op is None:
        opmerking.opgelost_door = door
        opmerking.opgelost_op = timezone.now()
        opmerking.save(update_fields=["opgelost_door", "opgelost_op"])
        opmerking.antwoorden.filter(opgelost_op=None).update(opgelost_door=door, opgelost_op=opmerking.opgelost_op)
    return opmerking


def genoemde_mailen(gebeurtenis: Gebeurtenis) -> None:
    """One mail to who was named. It holds the way to the remark, not its words; who named themselves gets none."""
    rijen = Opmerking.objects.select_related("onderdeel__wijkplan__wijk__plek", "door")
    opmerking = rijen.filter(pk=gebeurtenis.gegevens["opmerking_id"]).first()
    lid = Lid.objects.select_related("gebruiker").get(pk=gebeurtenis.gegevens["lid_id"])
    if opmerking is None or lid.pk == opmerking.door_id or lid.vertrokken_op:
        return
    verband = Samenwerkingsverband.objects.get(pk=huidige_swv_id())
    weg = reverse("wijken:planonderdeel_update", args=[verband.slug, opmerking.onderdeel_id])
    context = {
        "naam": lid.naam,
        "door": opmerking.door.naam,
        "onderdeel": opmerking.onderdeel,
        "plan": opmerking.onderdeel.wijkplan,
        "adres": f"{settings.SWV_ADRES}{weg}#opmerkingen-kop",
        "verband": verband.naam,
    }
    onderwerp = f"{opmerking.door.naam} vraagt u mee te kijken bij het wijkplan {context['plan'].jaar}"
    send_mail(onderwerp, render_to_string("wijken/mail_genoemd.txt", context), None, [lid.gebruiker.email])
