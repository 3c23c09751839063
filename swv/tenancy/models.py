"""Base classes of everything that belongs to one samenwerkingsverband."""

from collections.abc import Collection
from typing import Any

from django.db import models
from django.db.models.expressions import RawSQL


class HuidigeSwv(RawSQL):
    """The tenant of the running transaction, as a column default.

    NULL without a tenant, so that NOT NULL refuses the row; the strict form of the policy would break AddField.
    """

    def __init__(self) -> None:
        super().__init__("NULLIF(current_setting('app.swv_id', true), '')::bigint", ())

    def deconstruct(self) -> tuple[str, tuple[()], dict[str, Any]]:
        return "swv.tenancy.models.HuidigeSwv", (), {}


class TenantForeignKey(models.ForeignKey):
    """A reference inside one tenant; ``BewaakTenantTabellen`` adds the composite (swv_id, id) foreign key and index."""

    def __init__(self, to: Any, on_delete: Any = models.PROTECT, **kwargs: Any) -> None:
        kwargs.update(db_constraint=False, db_index=False)
        super().__init__(to, on_delete, **kwargs)

    def deconstruct(self) -> tuple[str, str, list[Any], dict[str, Any]]:
        naam, pad, args, kwargs = super().deconstruct()
        kwargs.pop("db_constraint", None)
        kwargs.pop("db_index", None)
        return naam, pad, list(args), kwargs


class TenantOneToOneField(models.OneToOneField):
    """A one-to-one reference inside one tenant, used as primary key by the places that stand on a Plek."""

    def __init__(self, to: Any, on_delete: Any = models.PROTECT, **kwargs: Any) -> None:
        kwargs.update(db_constraint=False, primary_key=True)
        super().__init__(to, on_delete, **kwargs)

    def deconstruct(self) -> tuple[str, str, list[Any], dict[str, Any]]:
        naam, pad, args, kwargs = super().deconstruct()
        kwargs.pop("db_constraint", None)
        kwargs.pop("primary_key", None)
        return naam, pad, list(args), kwargs


class TenantModel(models.Model):
    """A row of one samenwerkingsverband. PostgreSQL fills and guards ``swv``; read it after saving only."""

    swv = models.ForeignKey(
        "swv.Samenwerkingsverband",
        models.PROTECT,
        related_name="+",
        db_default=HuidigeSwv(),
        db_index=False,
        editable=False,
    )

    class Meta:
        abstract = True

    def validate_constraints(self, exclude: Collection[str] | None = None) -> None:
        """Keep ``swv`` in, or a duplicate passes the form and dies as IntegrityError."""
        super().validate_constraints(exclude=set(exclude or ()) - {"swv"})
