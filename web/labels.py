"""The reading edition's own words, in both languages; `{language: {label: text}}`."""

LABELS = {
    "en": {
        "lang": "en", "name": "English", "course": "Torch in Three Days", "skip": "To the text",
        "sessions": "Sessions", "search": "Search",
        "search_the_course": "Search the course", "nothing": "Nothing found",
        "on_this_page": "On this page", "turn": "Previous and next", "copy_code": "Copy",
        "copied": "Copied", "download": "Download this notebook", "pdf": "This day as PDF",
        "predict": "What comes out?", "check": "The check",
        "source": "The code of this cell", "open_in": "Open in {}",
    },
    "zh": {
        "lang": "zh-CN", "name": "简体中文", "course": "三天掌握 PyTorch", "skip": "跳到正文",
        "sessions": "课程目录", "search": "搜索",
        "search_the_course": "搜索整个课程", "nothing": "没有找到",
        "on_this_page": "本页内容", "turn": "上一页和下一页", "copy_code": "复制",
        "copied": "已复制", "download": "下载这个 notebook", "pdf": "这一天的 PDF",
        "predict": "会输出什么？", "check": "检查",
        "source": "这个单元格的代码", "open_in": "在 {} 中打开",
    },
}
