"""History by database triggers (django-pghistory, row level): who, when, before, after."""

from contextlib import AbstractContextManager
from typing import Any

import pghistory


def met_geschiedenis(model: Any) -> Any:
    """Class decorator: keep every insert, update and delete of a tenant model in an event table beside it."""
    return pghistory.track(
        pghistory.InsertEvent(),
        pghistory.UpdateEvent(),
        pghistory.DeleteEvent(),
        context_field=pghistory.ContextJSONField(),
        context_id_field=None,  # type: ignore[arg-type]
    )(model)


def namens(lid_id: int | None, via: str = "") -> AbstractContextManager[Any]:
    """Write the Lid who acts into the history rows of everything saved inside.

    None is the application itself; ``via`` says in Dutch how, such as "inlezen van DUO".
    """
    return pghistory.context(lid=lid_id, **({"via": via} if via else {}))
