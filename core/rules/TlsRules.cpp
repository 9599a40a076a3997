// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Tr.h"
#include "core/rules/Rules.h"

#include <QRegularExpression>

#include <algorithm>

namespace panel {

namespace {

struct TlsFindings
{
    RuleFindings &protocols;
    RuleFindings &listens;
    bool saysProtocols = false;
    bool listens443 = false;
};

void checkLine(const QString &line, const QString &where, TlsFindings &findings)
{
    static const QRegularExpression protocols(QStringLiteral("^\\s*ssl_protocols\\s+([^;]+);"));
    static const QRegularExpression listen(QStringLiteral("^\\s*listen\\s+([^;]+);"));
    static const QStringList good = {QStringLiteral("TLSv1.2"), QStringLiteral("TLSv1.3")};
    if (const auto match = protocols.match(line); match.hasMatch()) {
        findings.saysProtocols = true;
        const QStringList named = match.captured(1).simplified().split(u' ');
        const bool isGood = std::all_of(named.cbegin(), named.cend(),
                                        [](const QString &one) { return good.contains(one); });
        const QString shown = Tr::tr("%1: ssl_protocols %2").arg(where, named.join(u' '));
        if (isGood)
            findings.protocols.keeps(shown);
        else
            findings.protocols.breaks(shown);
    } else if (const auto port = listen.match(line); port.hasMatch()) {
        const QStringList words = port.captured(1).simplified().split(u' ');
        const QString number = words.first().section(u':', -1);
        const QString shown = Tr::tr("%1: listen %2").arg(where, words.join(u' '));
        if (words.first().startsWith(QStringLiteral("unix:")))
            return;
        if (!words.contains(QStringLiteral("ssl")) && !words.contains(QStringLiteral("quic")))
            findings.listens.breaks(Tr::tr("%1, without TLS").arg(shown));
        else if (number != u"443")
            findings.listens.breaks(shown);
        else
            findings.listens.keeps(shown);
        findings.listens443 = findings.listens443 || number == u"443";
    }
}

void checkFiles(const StackSources &sources, RuleFindings &protocols, RuleFindings &listens)
{
    const ServiceSources *nginx = sources.service(QStringLiteral("nginx"));
    if (!nginx) {
        protocols.breaks(Tr::tr("%1 has no service nginx").arg(sources.composeFile.path));
        listens.breaks(Tr::tr("%1 has no service nginx").arg(sources.composeFile.path));
        return;
    }
    TlsFindings findings{protocols, listens};
    for (const SourceFile &file : nginx->files) {
        const QStringList lines = file.text.split(u'\n');
        for (qsizetype i = 0; i < lines.size(); ++i)
            checkLine(lines.at(i).section(u'#', 0, 0),
                      QStringLiteral("%1:%2").arg(file.path).arg(i + 1), findings);
    }
    if (!nginx->areFilesComplete)
        protocols.cannotTell(Tr::tr("not all files of nginx could be read"));
    else if (!findings.saysProtocols)
        protocols.breaks(
            Tr::tr("no file of nginx says ssl_protocols, and its own choice may be older"));
    if (!findings.listens443)
        listens.cannotTell(Tr::tr("no file of nginx says listen 443"));
}

void checkLive(const LiveFacts &live, RuleFindings &findings)
{
    const QString why = live.whyNot.isEmpty() ? live.whyNoTls : live.whyNot;
    if (!why.isEmpty()) {
        findings.cannotTell(why);
        return;
    }
    for (const TlsVersion version : tlsVersions) {
        const bool isWanted = version == TlsVersion::Tls12 || version == TlsVersion::Tls13;
        const QString name = tlsName(version);
        switch (live.tls.value(version, TlsAnswer::Unclear)) {
        case TlsAnswer::Accepted:
            if (isWanted)
                findings.keeps(Tr::tr("%1 accepts %2").arg(live.address, name));
            else
                findings.breaks(Tr::tr("%1 accepts %2").arg(live.address, name));
            break;
        case TlsAnswer::Refused:
            // One of the two is enough.
            findings.keeps(Tr::tr("%1 refuses %2").arg(live.address, name));
            break;
        case TlsAnswer::Unclear:
            findings.cannotTell(
                Tr::tr("%1 did not say whether it takes %2").arg(live.address, name));
            break;
        }
    }
    if (live.tls.value(TlsVersion::Tls12) == TlsAnswer::Refused
        && live.tls.value(TlsVersion::Tls13) == TlsAnswer::Refused)
        findings.breaks(Tr::tr("%1 accepts neither TLS 1.2 nor TLS 1.3").arg(live.address));
}

} // namespace

QString tlsName(TlsVersion version)
{
    switch (version) {
    case TlsVersion::Tls10: return QStringLiteral("TLS 1.0");
    case TlsVersion::Tls11: return QStringLiteral("TLS 1.1");
    case TlsVersion::Tls12: return QStringLiteral("TLS 1.2");
    case TlsVersion::Tls13: break;
    }
    return QStringLiteral("TLS 1.3");
}

QList<RuleResult> tlsRules(const RuleFacts &facts)
{
    RuleFindings protocols({QStringLiteral("tls-protocols"),
                            Tr::tr("nginx is set to TLS 1.2 and 1.3 only"),
                            Tr::tr("ssl_protocols TLSv1.2 TLSv1.3;")});
    RuleFindings listens({QStringLiteral("tls-listen"),
                          Tr::tr("nginx listens on 443 with TLS and nowhere else"),
                          Tr::tr("listen 443 ssl; and no other listen.")});
    RuleFindings live({QStringLiteral("tls-live"),
                       Tr::tr("The site answers to TLS 1.2 or 1.3 and refuses older"),
                       Tr::tr("Set ssl_protocols TLSv1.2 TLSv1.3; and rebuild nginx.")});
    checkFiles(facts.sources, protocols, listens);
    checkLive(facts.live, live);
    return {protocols.result(), listens.result(), live.result()};
}

} // namespace panel
