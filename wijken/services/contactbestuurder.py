"""The bestuurder who knows a wijk best: its own contact in the Deelnemersraad."""

from django.core.exceptions import ValidationError
from django.db import transaction

from swv.dagen import vandaag
from swv.models import Lid, Rol
from wijken.models import Wijk


@transaction.atomic
def contactbestuurder_kiezen(*, wijk: Wijk, lid: Lid | None) -> Wijk:
    """One bestuurder of today, or nobody."""
    if lid is not None and not Rol.objects.geldig(vandaag()).filter(lid=lid, code=Rol.Code.BESTUURDER).exists():
        raise ValidationError({"lid": f"{lid} is nu geen bestuurder. Kies iemand uit de lijst."})
    wijk = Wijk.objects.select_for_update(of=("self",)).select_related("plek").get(pk=wijk.pk)
    wijk.contactbestuurder = lid
    wijk.save(update_fields=["contactbestuurder"])
    return wijk
