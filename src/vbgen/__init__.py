"""vbgen turns YAML into Vietnamese administrative documents in Word (Nghị định 30/2020/NĐ-CP, HD 05-HD/VPTW)."""

__version__ = "0.1.0"
