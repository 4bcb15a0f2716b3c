# The source of the answer closes the element that shows it.
from active import nothing_active
from attacks import cell

COURSE = True
ANSWER = r'''
# </pre></div><script>attack()</script><img src=x onerror=attack()>
"""</code></pre><svg onload=attack()>"""; '<a href="javascript:attack()">'
def softmax(x, dim):  # \href{javascript:attack()}{x} &lt;script&gt;attack()&lt;/script&gt;
    return x
'''


def hand_in(notebook, folder):
    cell(notebook, "softmax")["source"] = ANSWER


def host_unchanged(folder):
    nothing_active(folder)
