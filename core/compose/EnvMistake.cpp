// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compose/EnvMistake.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"

#include <QRegularExpression>

namespace panel {

namespace {

/// Reads as Compose does: statements, each a name and perhaps a value.
class Scan
{
public:
    explicit Scan(const QByteArray &env) : m_text(QString::fromUtf8(env)) {}

    std::optional<EnvMistake> run()
    {
        while (!m_mistake && skipToStatement()) {
            if (readName())
                readValue();
        }
        return m_mistake;
    }

private:
    void refuse(qsizetype at, const QString &text)
    {
        m_mistake = {int(m_text.left(at).count(u'\n')) + 1, text};
    }

    bool isBlank(qsizetype at) const
    {
        const QChar c = m_text.at(at);
        return c == u' ' || c == u'\t' || c == u'\r' || c == u'\v' || c == u'\f';
    }

    qsizetype lineEnd(qsizetype from) const
    {
        const qsizetype end = m_text.indexOf(u'\n', from);
        return end < 0 ? m_text.size() : end;
    }

    bool skipToStatement()
    {
        while (m_at < m_text.size()) {
            if (m_text.at(m_at) == u'#')
                m_at = lineEnd(m_at);
            else if (m_text.at(m_at).isSpace())
                ++m_at;
            else
                return true;
        }
        return false;
    }

    /// Whether a value follows.
    bool readName()
    {
        static const QRegularExpression exported(QStringLiteral("\\Aexport[ \\t]+"));
        const qsizetype end = lineEnd(m_at);
        m_at += exported.match(m_text.mid(m_at, end - m_at)).capturedLength();
        const qsizetype begin = m_at;
        while (m_at < end && m_text.at(m_at) != u'=' && m_text.at(m_at) != u':') {
            const QChar c = m_text.at(m_at);
            static const QString signs = QStringLiteral("_.-[]");
            if (!c.isLetterOrNumber() && !signs.contains(c) && !c.isSpace()) {
                refuse(m_at, Tr::tr("“%1” cannot be in the name of a variable.")
                                 .arg(elided(plainText(QString(c)))));
                return false;
            }
            ++m_at;
        }
        const QString name = m_text.mid(begin, m_at - begin).trimmed();
        const bool hasValue = m_at < end;
        if (name.contains(u' ') || name.contains(u'\t'))
            refuse(begin, Tr::tr("the name of a variable cannot have a blank in it."));
        else if (name.isEmpty())
            refuse(begin, Tr::tr("there is no name before the value."));
        m_at += hasValue ? 1 : 0;
        return hasValue && !m_mistake;
    }

    void readValue()
    {
        while (m_at < m_text.size() && isBlank(m_at))
            ++m_at;
        const QChar quote = m_at < m_text.size() ? m_text.at(m_at) : QChar();
        if (quote == u'"' || quote == u'\'') {
            const qsizetype begin = m_at++;
            while (m_at < m_text.size() && m_text.at(m_at) != quote)
                m_at += m_text.at(m_at) == u'\\' ? 2 : 1;
            if (m_at >= m_text.size())
                refuse(begin, Tr::tr("nothing closes the quote that begins here."));
            else if (quote == u'"')
                checkBraces(begin, m_at);
            ++m_at;
            return;
        }
        const qsizetype begin = m_at;
        m_at = lineEnd(m_at);
        const qsizetype comment = m_text.indexOf(QStringLiteral(" #"), begin);
        checkBraces(begin, comment < 0 ? m_at : std::min(comment, m_at));
    }

    void checkBraces(qsizetype begin, qsizetype end)
    {
        int open = 0;
        for (qsizetype i = begin; i < end; ++i) {
            const bool opens = m_text.at(i) == u'$' && i + 1 < end && m_text.at(i + 1) == u'{'
                               && (i == begin || m_text.at(i - 1) != u'$');
            if (opens)
                ++open;
            else if (m_text.at(i) == u'}' && open > 0)
                --open;
        }
        if (open > 0)
            refuse(begin, Tr::tr("nothing closes a “${”."));
    }

    const QString m_text;
    qsizetype m_at = 0;
    std::optional<EnvMistake> m_mistake;
};

} // namespace

std::optional<EnvMistake> mistakeIn(const QByteArray &env)
{
    return Scan(env).run();
}

} // namespace panel
