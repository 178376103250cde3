"""Rules on the effective formatting of a Word file: styles, then what is set directly.

F01 page · F02 font and colour · F03 looks of each part · F04 paragraphs of the body · F05 rules and makeshifts ·
F06 what must not remain in the file.
"""
