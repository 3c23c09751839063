"""Who: a login for the whole application, a member per samenwerkingsverband, dated roles."""

import datetime
from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower

from swv.models.plek import Plek
from swv.querysets import LidQuerySet, RolQuerySet
from swv.tenancy.geschiedenis import met_geschiedenis
from swv.tenancy.models import TenantForeignKey, TenantModel


class GebruikerManager(BaseUserManager["Gebruiker"]):
    """Makes logins; there is no superuser, so no command to make one."""

    def create_user(self, email: str, password: str | None = None, **velden: Any) -> "Gebruiker":
        gebruiker = self.model(email=self.normalize_email(email).lower(), **velden)
        gebruiker.set_password(password)
        gebruiker.save(using=self._db)
        return gebruiker


class Gebruiker(AbstractBaseUser):
    """A login: tenantless, holds nothing but the e-mail address and the password."""

    email = models.EmailField("e-mailadres", unique=True)
    is_active = models.BooleanField(default=True)

    objects = GebruikerManager()
    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"

    class Meta:
        constraints = [models.UniqueConstraint(Lower("email"), name="gebruiker_email_uniek")]

    def __str__(self) -> str:
        return self.email


class Toegang(models.Model):
    """Which samenwerkingsverbanden a login may enter: tenantless, for the chooser after login only."""

    gebruiker = models.ForeignKey(Gebruiker, models.CASCADE, related_name="toegangen")
    samenwerkingsverband = models.ForeignKey("swv.Samenwerkingsverband", models.CASCADE, related_name="toegangen")

    class Meta:
        verbose_name_plural = "toegangen"
        constraints = [
            models.UniqueConstraint(fields=["gebruiker", "samenwerkingsverband"], name="toegang_een_per_swv")
        ]


@met_geschiedenis
class Lid(TenantModel):
    """A person inside one samenwerkingsverband; every "who" points here, so names never cross."""

    gebruiker = models.ForeignKey(Gebruiker, models.PROTECT, related_name="+")
    naam = models.CharField(max_length=120)
    wil_herinneringen = models.BooleanField("herinneringen per mail", default=True)
    vertrokken_op = models.DateField(null=True, blank=True)
    geanonimiseerd_op = models.DateTimeField(null=True, blank=True)

    objects = LidQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "leden"
        constraints = [models.UniqueConstraint(fields=["swv", "gebruiker"], name="lid_een_per_gebruiker")]

    def __str__(self) -> str:
        return self.naam


@met_geschiedenis
class Rol(TenantModel):
    """What a member may do, where, from when to when (both days included)."""

    class Code(models.TextChoices):
        DIRECTEUR = "directeur", "Directeur"
        INTERN_BEGELEIDER = "intern_begeleider", "Intern begeleider"
        PROCESBEGELEIDER = "procesbegeleider", "Procesbegeleider"
        SPECIALIST = "specialist", "Specialist"
        PARTNER = "partner", "Partner"
        BESTUURDER = "bestuurder", "Bestuurder"
        KWALITEITSMEDEWERKER = "kwaliteitsmedewerker", "Kwaliteitsmedewerker"
        CONTROLLER = "controller", "Controller"
        DIRECTEUR_BESTUURDER = "directeur_bestuurder", "Directeur-bestuurder"
        MEDEWERKER = "medewerker", "Medewerker"
        LEZER = "lezer", "Lezer"

    class Vakgroep(models.TextChoices):
        SLB = "slb", "Specialistische leesbegeleiding"
        HB = "hb", "Hoogbegaafdheid"
        LOGOPEDIE = "logopedie", "Schoollogopedie"
        TLV_COMMISSIE = "tlv_commissie", "TLV-commissie"
        LEERRECHT = "leerrecht", "Leerrecht"

    lid = TenantForeignKey(Lid, related_name="rollen")
    code = models.CharField("rol", max_length=24, choices=Code)
    plek = TenantForeignKey(Plek, related_name="rollen")
    vakgroep = models.CharField(max_length=16, choices=Vakgroep, blank=True)
    begin = models.DateField()
    einde = models.DateField(null=True, blank=True)

    objects = RolQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "rollen"
        constraints = [
            models.UniqueConstraint(fields=["swv", "lid", "code", "plek", "vakgroep", "begin"], name="rol_niet_dubbel"),
            models.CheckConstraint(
                condition=Q(einde__isnull=True) | Q(einde__gte=F("begin")), name="rol_einde_na_begin"
            ),
            models.CheckConstraint(
                condition=Q(code="specialist") ^ Q(vakgroep=""), name="rol_vakgroep_alleen_specialist"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_code_display()} {self.plek}"

    def geldt_op(self, datum: datetime.date) -> bool:
        return self.begin <= datum and (self.einde is None or datum <= self.einde)
