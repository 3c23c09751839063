"""Pages of the goals, cut by subject."""

from doelen.views.doelen import boom, jaardoel_detail, jaardoel_list
from doelen.views.koppelingen import onderdeeldoel_create, onderdeeldoel_delete
from doelen.views.mijlpalen import mijlpaal_update
from doelen.views.monitor import monitor
from doelen.views.opgaven import (
    opgave_accepteren,
    opgave_detail,
    opgave_indienen,
    opgave_list,
    opgave_terugsturen,
    opgave_update,
)
from doelen.views.rapportages import rapportage_list

__all__ = [
    "boom",
    "jaardoel_detail",
    "jaardoel_list",
    "mijlpaal_update",
    "monitor",
    "onderdeeldoel_create",
    "onderdeeldoel_delete",
    "opgave_accepteren",
    "opgave_detail",
    "opgave_indienen",
    "opgave_list",
    "opgave_terugsturen",
    "opgave_update",
    "rapportage_list",
]
