"""A colleague leaves: one step that ends everything, and can be undone by inviting again."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from swv.dagen import vandaag
from swv.models import Lid, Logregel, Mandaat, Rol, Toegang, Uitnodiging
from swv.services.logboek import loggen
from swv.services.rollen import BEHEERROLLEN, eis_andere_beheerder, eis_mag_geven, stoppen, toegangsslot


@transaction.atomic
def lid_laten_vertrekken(*, lid: Lid, door: Lid) -> Lid:
    """End roles, entry, mandaten and invitations today. Who has left already stays as they are."""
    toegangsslot()
    lid = Lid.objects.select_for_update().get(pk=lid.pk)
    lopend = list(Rol.objects.filter(Q(einde=None) | Q(einde__gt=vandaag()), lid=lid).select_related("plek"))
    for code in {rol.code for rol in lopend} or {""}:
        eis_mag_geven(lid=lid, code=code, door=door)
    if lid.vertrokken_op:
        return lid
    if any(rol.code in BEHEERROLLEN for rol in lopend):
        eis_andere_beheerder(lid=lid)
    for rol in lopend:
        stoppen(rol, vandaag())
    toegang_sluiten(lid)
    lid.vertrokken_op = vandaag()
    lid.save(update_fields=["vertrokken_op"])
    loggen(soort=Logregel.Soort.VERTROK, tekst="Vertrokken: alle rollen gestopt, toegang dicht", wie=door, over=lid)
    return lid


def herinneringen_kiezen(*, lid: Lid, wil: bool) -> Lid:
    """Turn the mails of one person on or off."""
    lid = Lid.objects.get(pk=lid.pk)
    if lid.wil_herinneringen != wil:
        lid.wil_herinneringen = wil
        lid.save(update_fields=["wil_herinneringen"])
    return lid


def toegang_sluiten(lid: Lid) -> None:
    """An open session ends at its next click; mandaten given and received stop, a link that lies in a mailbox too."""
    nu = timezone.now()
    Toegang.objects.filter(gebruiker=lid.gebruiker_id, samenwerkingsverband=lid.swv_id).delete()
    Mandaat.objects.filter(Q(gever=lid) | Q(nemer=lid), ingetrokken_op=None).update(ingetrokken_op=nu)
    Uitnodiging.objects.filter(lid=lid, gebruikt_op=None, verloopt_op__gt=nu).update(verloopt_op=nu)


def eis_actief(lid: Lid) -> None:
    """Refuse an act for somebody who has left."""
    if lid.vertrokken_op:
        raise ValidationError("Deze collega is vertrokken. Nodig de collega opnieuw uit.")
