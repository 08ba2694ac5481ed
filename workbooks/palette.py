"""The fixed colours of options, families and criterion groups: the same in the window and in reports."""

# Each hue with its fixed shades in order, light and dark: the first options of a family take these.
FAMILIES = (
    (("#C78500", "#6E2F12", "#B9784E", "#A8400C"), ("#FFCF57", "#B9653A", "#F5C09B", "#EC6F22")),
    (("#00866F", "#3E9A89", "#0B4F45"), ("#1FA888", "#8ADBC8", "#3B8F7C")),
    (("#5A33B8", "#9B84D6", "#3A2378", "#7E5BD8"), ("#9A7AF8", "#CBBBFD", "#7A5BD6", "#B49CFA")),
    (("#A04A78", "#C16A98", "#6A1844"), ("#C75C92", "#F7C2DC", "#F49AC7")),
    (("#6B7400",), ("#B6C23A",)),
    (("#B0243A",), ("#F2707F",)),
    (("#0B7285",), ("#45B8CE",)),
    (("#7A5A1E",), ("#C9A35A",)),
)
# The colour that stands for a whole family: not always the shade of its first option.
FAMILY_MARKS = (
    ("#A8400C", "#EC6F22"),
    ("#00866F", "#1FA888"),
    ("#5A33B8", "#9A7AF8"),
    ("#6A1844", "#F49AC7"),
)
BASELINE = (("#576475",), ("#66758B",))
GROUPS = (
    ("#213C70", "#4A7BE0", "#2899AD", "#66707F"),
    ("#8FB0F5", "#3F70DC", "#64C9D8", "#667184"),
)
