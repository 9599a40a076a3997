// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A program that does on command what programs do to those who run them.
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <unistd.h>

extern char **environ;

namespace {

[[noreturn]] void waitForEver()
{
    for (;;)
        ::pause();
}

void say(const std::string &text)
{
    std::fputs(text.c_str(), stdout);
    std::fflush(stdout);
}

int spawnGrandchild(bool isDeaf)
{
    const pid_t child = ::fork();
    if (child == 0) {
        std::signal(SIGINT, SIG_IGN);
        if (isDeaf)
            std::signal(SIGTERM, SIG_IGN);
        waitForEver();
    }
    say("grandchild " + std::to_string(child) + "\n");
    waitForEver();
}

} // namespace

int main(int argc, char **argv)
{
    const std::string what = argc > 1 ? argv[1] : "";
    if (what == "exit") {
        return std::atoi(argv[2]);
    } else if (what == "crash") {
        std::fputs("about to crash\n", stderr);
        ::raise(SIGKILL);
    } else if (what == "arguments") {
        for (int i = 2; i < argc; ++i)
            say(std::string(argv[i]) + "\n");
    } else if (what == "environment") {
        for (char **variable = environ; *variable; ++variable)
            say(std::string(*variable) + "\n");
    } else if (what == "directory") {
        char path[4096];
        say(std::string(::getcwd(path, sizeof path)) + "\n");
    } else if (what == "input") {
        char buffer[4096];
        while (const size_t count = std::fread(buffer, 1, sizeof buffer, stdin))
            std::fwrite(buffer, 1, count, stdout);
    } else if (what == "endless") {
        for (;;) {
            if (std::puts("the same line again and again, as fast as it goes") < 0)
                return 1;
        }
    } else if (what == "flood") { // argv[2] MiB, then "end"
        const std::string line(1023, 'x');
        for (int i = 0; i < std::atoi(argv[2]) * 1024; ++i)
            std::puts(line.c_str());
        say("end\n");
    } else if (what == "unfinished") {
        say("whole\npart");
        std::fputs("complaint", stderr);
    } else if (what == "wait") {
        say("ready\n");
        waitForEver();
    } else if (what == "stubborn") { // ends by SIGTERM only
        std::signal(SIGINT, SIG_IGN);
        say("ready\n");
        waitForEver();
    } else if (what == "grandchild") {
        return spawnGrandchild(false);
    } else if (what == "deaf-grandchild") { // only SIGKILL ends it
        return spawnGrandchild(true);
    }
    return 0;
}
