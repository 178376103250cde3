"""Run by the Python that LibreOffice knows: Word files → the same with all changes accepted, or rejected.

`python3 decided.py PIPE FOLDER`: of each .docx in the folder makes NAME.accepted.docx and NAME.rejected.docx.
"""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path
from typing import Any

COMMANDS = {"accepted": ".uno:AcceptAllTrackedChanges", "rejected": ".uno:RejectAllTrackedChanges"}


def main(pipe: str, folder: Path) -> None:
    import uno  # type: ignore[import-not-found, unused-ignore]

    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    profile = f"-env:UserInstallation=file://{folder / 'profile'}"
    office = subprocess.Popen(["soffice", profile, "--headless", "--norestore", f"--accept=pipe,name={pipe};urp;"])
    try:
        context = _connected(resolver, f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext", office)
        desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        dispatcher = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)
        for path in sorted(folder.glob("*.docx")):
            for decided, command in COMMANDS.items():
                document = desktop.loadComponentFromURL(path.as_uri(), "_blank", 0, (_value(uno, "Hidden", True),))
                dispatcher.executeDispatch(document.CurrentController.Frame, command, "", 0, ())
                target = path.with_suffix(f".{decided}.docx").as_uri()
                document.storeToURL(target, (_value(uno, "FilterName", "MS Word 2007 XML"),))
                document.close(True)
        desktop.terminate()
        office.wait(30)
    finally:
        office.kill()


def _connected(resolver: Any, url: str, office: subprocess.Popen[bytes]) -> Any:
    for _ in range(120):
        try:
            return resolver.resolve(url)
        except Exception:  # LibreOffice is not up yet
            if office.poll() is not None:
                raise
            time.sleep(0.5)
    raise TimeoutError(url)


def _value(uno: Any, name: str, value: object) -> Any:
    made = uno.createUnoStruct("com.sun.star.beans.PropertyValue")
    made.Name, made.Value = name, value
    return made


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
