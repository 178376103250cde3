"""The clerk's desk ("bàn làm việc"): a folder of plans as pages in a browser, served to this machine alone.

The files are the record, the pages a view that edits them. `app` makes the application of blueprints; `guard` lets in
who may come in, `folder` alone touches the files, `worker` opens what others sent. Needs the extra vbgen[web].
"""
