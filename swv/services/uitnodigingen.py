"""How somebody comes in: a link by e-mail, valid for fourteen days, of which only the sha256 is kept."""

import datetime
import hashlib
import secrets

from django.conf import settings
from django.contrib.auth.hashers import make_password
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.mail import send_mail
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone

from swv.dagen import vandaag
from swv.models import Gebeurtenis, Gebruiker, Lid, Logregel, Plek, Rol, Samenwerkingsverband, Toegang, Uitnodiging
from swv.services.gebeurtenissen import gebeurtenis_melden
from swv.services.leden import eis_actief, lid_laten_vertrekken
from swv.services.logboek import loggen
from swv.services.rollen import eis_mag_geven, rol_geven, toegangsslot

GELDIG = datetime.timedelta(days=14)
SOORT = "uitnodiging.versturen"
STAAT_ER_AL = "Dit e-mailadres hoort al bij een collega van u. Geef de rol op de pagina van {}."


@transaction.atomic
def uitnodigen(
    *,
    naam: str,
    email: str,
    code: str,
    plek: Plek,
    begin: datetime.date,
    door: Lid,
    vakgroep: str = "",
    einde: datetime.date | None = None,
) -> Lid:
    """Make room for somebody and send the link. Whether the address has a login elsewhere makes no difference here."""
    toegangsslot()
    eis_mag_geven(lid=None, code=code, door=door)
    lid = _lid_voor(naam=naam, email=email.strip().lower())
    _hervatten(lid, code=code, plek=plek, vakgroep=vakgroep, begin=begin)
    rol_geven(lid=lid, code=code, plek=plek, vakgroep=vakgroep, begin=begin, einde=einde, door=door)
    uitnodiging = Uitnodiging(lid=lid, gemaakt_door=door)
    _versturen(uitnodiging, door)
    loggen(soort=Logregel.Soort.UITNODIGING, tekst="Uitgenodigd", wie=door, over=lid)
    return lid


@transaction.atomic
def uitnodiging_opnieuw_sturen(*, uitnodiging: Uitnodiging, door: Lid) -> Uitnodiging:
    """A new link for fourteen days; the old one stops working."""
    toegangsslot()
    uitnodiging = Uitnodiging.objects.select_for_update().get(pk=uitnodiging.pk)
    eis_mag_geven(lid=uitnodiging.lid, code="", door=door)
    eis_actief(uitnodiging.lid)
    if uitnodiging.gebruikt_op:
        raise ValidationError("Deze uitnodiging is al gebruikt. De collega kan inloggen.")
    _versturen(uitnodiging, door)
    loggen(soort=Logregel.Soort.UITNODIGING, tekst="Uitnodiging opnieuw gestuurd", wie=door, over=uitnodiging.lid)
    return uitnodiging


@transaction.atomic
def uitnodiging_intrekken(*, uitnodiging: Uitnodiging, door: Lid) -> None:
    """The link stops and so does the entry it was for; only while nobody came in with it."""
    toegangsslot()
    uitnodiging = Uitnodiging.objects.select_for_update().get(pk=uitnodiging.pk)
    if uitnodiging.gebruikt_op or is_binnen_geweest(uitnodiging.lid):
        raise ValidationError("Deze collega heeft al ingelogd. Kies ‘Uit dienst’ op de pagina van de collega.")
    lid_laten_vertrekken(lid=uitnodiging.lid, door=door)
    loggen(soort=Logregel.Soort.UITNODIGING, tekst="Uitnodiging ingetrokken", wie=door, over=uitnodiging.lid)


@transaction.atomic
def uitnodiging_gebruiken(*, uitnodiging: Uitnodiging, wachtwoord: str) -> Gebruiker:
    """Set the first password of a new login, once. Raises ValidationError, also for a login that exists already."""
    uitnodiging = Uitnodiging.objects.select_for_update().get(pk=uitnodiging.pk)
    gebruiker = Gebruiker.objects.select_for_update().get(pk=uitnodiging.lid.gebruiker_id)
    if not is_open(uitnodiging) or not is_nieuw(gebruiker):
        raise ValidationError("Deze link is al gebruikt of te oud. Vraag een nieuwe uitnodiging.")
    validate_password(wachtwoord, gebruiker)
    gebruiker.set_password(wachtwoord)
    gebruiker.save(update_fields=["password"])
    uitnodiging.gebruikt_op = timezone.now()
    uitnodiging.save(update_fields=["gebruikt_op"])
    loggen(soort=Logregel.Soort.UITNODIGING, tekst="Uitnodiging gebruikt", wie=uitnodiging.lid)
    return gebruiker


def uitnodiging_bezorgen(gebeurtenis: Gebeurtenis) -> None:
    """Send the mail of one event. The key is made here and now, so that it never lies in the database.

    A second run finds another sha256 than the event was made for, and sends nothing.
    """
    wachtend = Uitnodiging.objects.select_for_update(of=("self",)).select_related("lid__gebruiker", "gemaakt_door")
    gegevens = gebeurtenis.gegevens
    uitnodiging = wachtend.filter(pk=gegevens["uitnodiging"], sleutel=gegevens["voor"]).first()
    if uitnodiging is None or not is_open(uitnodiging):
        return
    sleutel = secrets.token_urlsafe(32)
    uitnodiging.sleutel = vingerafdruk(sleutel)
    uitnodiging.save(update_fields=["sleutel"])
    _mailen(uitnodiging, sleutel)


def vingerafdruk(sleutel: str) -> str:
    """What is kept of a key."""
    return hashlib.sha256(sleutel.encode()).hexdigest()


def is_open(uitnodiging: Uitnodiging) -> bool:
    """Whether the link still lets somebody in."""
    return uitnodiging.gebruikt_op is None and uitnodiging.verloopt_op > timezone.now()


def is_nieuw(gebruiker: Gebruiker) -> bool:
    """Nobody ever logged in with this address, here or elsewhere: only then a link may set the password."""
    return not gebruiker.has_usable_password() and gebruiker.last_login is None


def is_binnen_geweest(lid: Lid) -> bool:
    """Whether this member ever logged in here."""
    return Logregel.objects.filter(wie=lid, soort=Logregel.Soort.INGELOGD).exists()


def _lid_voor(*, naam: str, email: str) -> Lid:
    """The member of this address, back again when they had left; refused when they are here."""
    gebruiker, _ = Gebruiker.objects.get_or_create(email=email, defaults={"password": make_password(None)})
    lid = Lid.objects.filter(gebruiker=gebruiker).first() or Lid(gebruiker=gebruiker)
    if lid.pk and not lid.vertrokken_op:
        raise ValidationError({"email": STAAT_ER_AL.format(lid.naam)})
    lid.naam, lid.vertrokken_op, lid.geanonimiseerd_op = naam.strip(), None, None
    lid.save()
    lid.refresh_from_db()
    Toegang.objects.get_or_create(gebruiker=gebruiker, samenwerkingsverband_id=lid.swv_id)
    return lid


def _hervatten(lid: Lid, *, code: str, plek: Plek, vakgroep: str, begin: datetime.date) -> None:
    """Who left today and comes back today: the role that ended today makes place for the new one, a day earlier."""
    if begin > vandaag():
        return
    gisteren = vandaag() - datetime.timedelta(days=1)
    for rol in Rol.objects.filter(lid=lid, code=code, plek=plek, vakgroep=vakgroep, einde=vandaag()):
        if rol.begin > gisteren:
            rol.delete()
        else:
            rol.einde = gisteren
            rol.save(update_fields=["einde"])


def _versturen(uitnodiging: Uitnodiging, door: Lid) -> None:
    """Until the round made a real key, the row holds the sha256 of one that nobody knows."""
    uitnodiging.sleutel = vingerafdruk(secrets.token_urlsafe(32))
    uitnodiging.verloopt_op = timezone.now() + GELDIG
    uitnodiging.save()
    gebeurtenis_melden(soort=SOORT, door=door, uitnodiging=uitnodiging.pk, voor=uitnodiging.sleutel)


def _mailen(uitnodiging: Uitnodiging, sleutel: str) -> None:
    verband = Samenwerkingsverband.objects.get(pk=uitnodiging.swv_id)
    link = settings.SWV_ADRES + reverse("uitnodiging_openen", args=[verband.slug, sleutel])
    context = {"naam": uitnodiging.lid.naam, "verband": verband.naam, "link": link, "tot": uitnodiging.verloopt_op}
    tekst = render_to_string("swv/beheer/mail_uitnodiging.txt", context | {"door": uitnodiging.gemaakt_door.naam})
    onderwerp = f"Thuisnabij: u bent uitgenodigd door {verband.naam}"
    send_mail(onderwerp, tekst, None, [uitnodiging.lid.gebruiker.email])
