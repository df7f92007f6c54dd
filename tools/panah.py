"""Checks that the rooms of src/ include each other only along the arrows that CMakeLists.txt draws."""
import re
import subprocess
import sys

uses = {}
for room, others in re.findall(r"^sakip_room\((\w+)\s+USES([\w ]*?)(?:\s+LIBS.*)?\)", open("CMakeLists.txt").read(), re.M):
    uses[room] = set(others.split())
uses["cli"] = {"web"}


def reach(room, seen=None):
    seen = set() if seen is None else seen
    for other in uses.get(room, ()):
        if other not in seen:
            seen.add(other)
            reach(other, seen)
    return seen


bad = 0
for path in subprocess.run(["git", "ls-files", "src/*.cpp", "src/*.hpp"], capture_output=True, text=True).stdout.split():
    room = path.split("/")[1]
    allowed = reach(room) | {room}
    for n, line in enumerate(open(path, encoding="utf-8"), 1):
        m = re.match(r'#include "(\w+)/', line)
        if m and m[1] in uses and m[1] not in allowed:
            print(f"lint: {path}:{n}: {room} tidak boleh memakai {m[1]}")
            bad = 1
sys.exit(bad)
