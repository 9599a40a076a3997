// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ports/Greeting.h"

#include "core/base/PlainText.h"

#include <QRegularExpression>
#include <QSet>

namespace panel {

namespace {

constexpr qsizetype shortestWords = 4;
constexpr qsizetype longestWords = 80;
constexpr qsizetype longestHead = 16 * 1024;

} // namespace

std::optional<HttpGreeting> parseHttpGreeting(const QByteArray &bytes)
{
    static const QRegularExpression statusLine(
        QStringLiteral("\\AHTTP/1\\.[01] ([1-9]\\d\\d)(?: ([^\\r\\n]*))?\\r?\\n"));
    const QString text = QString::fromLatin1(bytes.left(longestHead));
    const auto match = statusLine.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    HttpGreeting head;
    head.status = match.captured(1).toInt();
    head.reason = elided(plainText(match.captured(2).trimmed()), 60);
    const qsizetype end = text.indexOf(QRegularExpression(QStringLiteral("\\r?\\n\\r?\\n")));
    static const QRegularExpression location(QStringLiteral("^Location:[ \\t]*([^\\r\\n]*)"),
                                             QRegularExpression::MultilineOption
                                                 | QRegularExpression::CaseInsensitiveOption);
    head.location = elided(plainText(location.match(text.left(end)).captured(1).trimmed()), 120);
    return head;
}

bool isHttpHeadWhole(const QByteArray &bytes)
{
    return bytes.contains("\r\n\r\n") || bytes.contains("\n\n") || bytes.size() >= longestHead;
}

QString firstWords(const QByteArray &bytes)
{
    QByteArray run;
    for (const char c : bytes) {
        if (c >= 0x20 && c < 0x7f) {
            run.append(c);
            continue;
        }
        if (run.trimmed().size() >= shortestWords)
            break;
        run.clear();
    }
    const QString words = QString::fromLatin1(run.trimmed());
    return words.size() >= shortestWords ? elided(words, longestWords) : QString();
}

PortManners portManners(int containerPort)
{
    static const QSet<int> tls{443, 2376, 6443, 8443, 9443};
    static const QSet<int> tlsOnly{465, 636, 853, 989, 990, 992, 993, 994, 995, 8883};
    static const QSet<int> http{80, 3000, 5000, 8000, 8008, 8080, 8081, 8888, 9090};
    static const QSet<int> listening{21,   22,   23,   25,   53,   110,   119,   143,  389,
                                     445,  587,  1433, 1521, 1883, 2049,  3306,  3389, 4222,
                                     5432, 5672, 6379, 9042, 9092, 11211, 27017, 33060};
    if (tls.contains(containerPort))
        return PortManners::Tls;
    if (tlsOnly.contains(containerPort))
        return PortManners::TlsOnly;
    if (http.contains(containerPort))
        return PortManners::Http;
    return listening.contains(containerPort) ? PortManners::Listen : PortManners::Ask;
}

} // namespace panel
