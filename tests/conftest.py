"""What every test can use. The servers themselves start in tests/servers.py."""

from tests.bewaard import _bewaard, django_db_keepdb, django_db_modify_db_settings, django_db_setup  # noqa: F401
from tests.browser import _server_stil, browser_context_args, browser_type_launch_args  # noqa: F401
from tests.kanarie import _meelezen, _niets_van_de_buren  # noqa: F401
from tests.leegmaken import _snel_leeg  # noqa: F401
from tests.pdf import _pdf_zonder_waarschuwing  # noqa: F401
from tests.vaste_buren import _vaste_buren  # noqa: F401
from tests.vastplan import vast_plan  # noqa: F401
from tests.volgorde import pytest_collection_modifyitems  # noqa: F401
from tests.voortgang import lopend_plan  # noqa: F401
from tests.web import web  # noqa: F401
from tests.wereld import _tenant_in_testtransactie, _vandaag, buren, maak_wereld, wereld  # noqa: F401
from tests.werker import _worker, celery_worker_proces  # noqa: F401
