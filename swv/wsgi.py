"""The web process; refuses to start on a database role that could see another tenant."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "swv.settings")
application = get_wsgi_application()

from swv.tenancy.controle import weiger_onveilige_start  # noqa: E402  needs the apps above

weiger_onveilige_start()
