"""Links from what lower apps hold to goals (besluit 1: an upward link is a table in the upper app)."""

from django.db import models

from doelen.models.doelenboom import Jaardoel
from swv.tenancy.geschiedenis import met_geschiedenis
from swv.tenancy.models import TenantForeignKey, TenantModel
from wijken.models import Actie, Planonderdeel


@met_geschiedenis
class OnderdeelDoel(TenantModel):
    """This part of a wijkplan works on that jaardoel."""

    onderdeel = TenantForeignKey(Planonderdeel, related_name="onderdeeldoelen", on_delete=models.CASCADE)
    jaardoel = TenantForeignKey(Jaardoel, related_name="onderdeeldoelen")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["swv", "onderdeel", "jaardoel"], name="onderdeeldoel_uniek")]


@met_geschiedenis
class ActieDoel(TenantModel):
    """This actie works on that jaardoel."""

    actie = TenantForeignKey(Actie, related_name="actiedoelen", on_delete=models.CASCADE)
    jaardoel = TenantForeignKey(Jaardoel, related_name="actiedoelen")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["swv", "actie", "jaardoel"], name="actiedoel_uniek")]
