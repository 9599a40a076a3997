// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/VirtualBoxVm.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"

#include <QHash>
#include <QRegularExpression>
#include <QStringList>

namespace panel {

namespace {

/// Enough for any name that somebody made with line ends in it.
constexpr int mostRuleLines = 50;

VirtualBoxVm::State stateOf(const QString &word)
{
    using State = VirtualBoxVm::State;
    // The words of VBoxManage: machineStateToName() in its source.
    static const QHash<QString, State> states = {
        {QStringLiteral("poweroff"), State::PoweredOff},
        {QStringLiteral("running"), State::Running},
        {QStringLiteral("paused"), State::Paused},
        {QStringLiteral("saved"), State::Saved},
        {QStringLiteral("aborted"), State::Aborted},
        {QStringLiteral("aborted-saved"), State::AbortedSaved},
        {QStringLiteral("starting"), State::Starting},
        {QStringLiteral("stopping"), State::Stopping},
        {QStringLiteral("saving"), State::Saving},
        {QStringLiteral("restoring"), State::Restoring},
        {QStringLiteral("gurumeditation"), State::Stuck},
        {QStringLiteral("inaccessible"), State::Inaccessible}};
    return states.value(word, State::Other);
}

/// Whether the text, behind its first quote, reaches a quote that is not escaped at its end.
bool isClosed(QStringView text)
{
    if (!text.endsWith(u'"'))
        return false;
    qsizetype backslashes = 0;
    while (backslashes < text.size() - 1 && text.at(text.size() - 2 - backslashes) == u'\\')
        ++backslashes;
    return backslashes % 2 == 0;
}

/// \" and \\ as VBoxManage writes them in names; other backslashes are the name's own, since
/// versions before 6.1 escape nothing.
QString unescaped(QStringView text)
{
    QString plain;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isEscape = text.at(i) == u'\\' && i + 1 < text.size()
                              && (text.at(i + 1) == u'"' || text.at(i + 1) == u'\\');
        if (isEscape)
            ++i;
        plain.append(text.at(i));
    }
    return plain;
}

class Reader
{
public:
    explicit Reader(const QString &text) : m_lines(text.split(u'\n'))
    {
        for (QString &line : m_lines) {
            if (line.endsWith(u'\r'))
                line.chop(1);
        }
    }

    Result<VirtualBoxVm> read()
    {
        static const QRegularExpression pair(QStringLiteral("\\A([A-Za-z][A-Za-z0-9_-]*)=(.*)\\z"));
        static const QRegularExpression rule(QStringLiteral("\\AForwarding\\([0-9]+\\)=\"(.*)\\z"));
        for (m_at = 0; m_at < m_lines.size(); ++m_at) {
            if (const auto match = rule.match(m_lines.at(m_at)); match.hasMatch()) {
                if (const Result<void> added = takeRule(match.captured(1)); !added)
                    return fail(added.error());
            } else if (const auto other = pair.match(m_lines.at(m_at)); other.hasMatch()) {
                take(other.captured(1), value(other.captured(2)));
            }
        }
        if (m_vm.name == u"<inaccessible>") {
            m_vm.state = VirtualBoxVm::State::Inaccessible;
            m_vm.stateText = QStringLiteral("inaccessible");
        }
        if (m_vm.name.isEmpty() || m_vm.stateText.isEmpty())
            return fail(Error::Kind::BadAnswer,
                        Tr::tr("VBoxManage answered something that describes no VM."),
                        Tr::tr("See what “VBoxManage showvminfo” says in a terminal."),
                        plainText(m_lines.join(u'\n').left(2000)));
        return m_vm;
    }

private:
    /// The value whose first line this is. A description may have many lines, and any of them may
    /// look like another key.
    QString value(const QString &first)
    {
        if (!first.startsWith(u'"'))
            return first;
        QString text = first.mid(1);
        while (!isClosed(text) && m_at + 1 < m_lines.size())
            text += u'\n' + m_lines.at(++m_at);
        if (text.endsWith(u'"'))
            text.chop(1);
        return unescaped(text);
    }

    /// Rules are printed as they are, quotes and line ends included; but they have no commas in
    /// their names, so the right end is the one at which the rule makes sense.
    Result<void> takeRule(const QString &first)
    {
        QString text = first;
        Result<PortForward> parsed = fail(Error{});
        for (int taken = 0; taken < mostRuleLines; ++taken) {
            parsed = parseRuleText(text.endsWith(u'"') ? text.chopped(1) : QString(), m_adapter);
            if (parsed) {
                m_at += taken;
                m_vm.forwards.append(*parsed);
                return {};
            }
            if (m_at + taken + 1 >= m_lines.size())
                break;
            text += u'\n' + m_lines.at(m_at + taken + 1);
        }
        return fail(Error::Kind::BadAnswer,
                    Tr::tr("VirtualBox printed a rule that makes no sense."), {}, plainText(first));
    }

    void take(const QString &key, const QString &text)
    {
        static const QRegularExpression adapter(QStringLiteral("\\Anic([1-8])\\z"));
        if (const auto match = adapter.match(key); match.hasMatch()) {
            // The rules of an adapter follow it, and are numbered anew in each.
            m_adapter = match.captured(1).toInt();
            if (text == u"nat" && !m_vm.natAdapters.contains(m_adapter))
                m_vm.natAdapters.append(m_adapter);
        } else if (key == u"name" && m_vm.name.isEmpty()) {
            m_vm.name = text;
        } else if (key == u"UUID" && m_vm.uuid.isEmpty()) {
            m_vm.uuid = text;
        } else if (key == u"VMState" && m_vm.stateText.isEmpty()) {
            m_vm.stateText = text;
            m_vm.state = stateOf(text);
        } else if (key == u"VMStateChangeTime" && !m_vm.stateSince.isValid()) {
            // Nine digits of a second; Qt reads three.
            m_vm.stateSince = QDateTime::fromString(text.left(23), Qt::ISODateWithMs);
            m_vm.stateSince.setTimeSpec(Qt::UTC);
        } else if (key == u"cpus" && m_vm.cpus == 0) {
            m_vm.cpus = text.toInt();
        } else if (key == u"memory" && m_vm.memoryMiB == 0) {
            m_vm.memoryMiB = text.toInt();
        }
    }

    QStringList m_lines;
    qsizetype m_at = 0;
    int m_adapter = 1;
    VirtualBoxVm m_vm;
};

} // namespace

Result<VirtualBoxVm> parseVirtualBoxVm(const QByteArray &machineReadable)
{
    return Reader(QString::fromUtf8(machineReadable)).read();
}

} // namespace panel
