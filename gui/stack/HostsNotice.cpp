// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/stack/HostsNotice.h"

#include "gui/Fonts.h"
#include "gui/widgets/Glyph.h"
#include "gui/widgets/PlainLabel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace panel {

HostsNotice::HostsNotice(QWidget *parent)
    : QFrame(parent)
    , m_text(new PlainLabel(PlainLabel::Fit::Wrap, this))
    , m_shown(new PlainLabel(PlainLabel::Fit::Elide, this))
    , m_copy(new QPushButton(tr("Copy"), this))
    , m_add(new QPushButton(this))
    , m_close(new QPushButton(this))
{
    setObjectName(QStringLiteral("hostsNotice"));
    setProperty("look", QStringLiteral("card"));
    m_text->setObjectName(QStringLiteral("hostsText"));
    m_shown->setObjectName(QStringLiteral("hostsLine"));
    m_shown->setFont(fonts::mono());
    m_copy->setObjectName(QStringLiteral("copyHostsButton"));
    m_add->setObjectName(QStringLiteral("addHostsButton"));
    m_add->setToolTip(tr("The system asks for the administrator's password."));
    m_close->setObjectName(QStringLiteral("closeHostsButton"));
    m_close->setIcon(glyphIcon(Glyph::Close, &Tokens::muted));
    m_close->setProperty("look", QStringLiteral("quiet"));
    m_close->setFixedWidth(32);
    m_close->setAccessibleName(tr("Put away"));

    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_text);
    words->addWidget(m_shown);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 8, 8, 8);
    layout->addLayout(words, 1);
    layout->addWidget(m_copy);
    layout->addWidget(m_add);
    layout->addWidget(m_close);

    connect(m_copy, &QPushButton::clicked, this, [this] {
        if (m_line)
            QGuiApplication::clipboard()->setText(m_line->text());
    });
    connect(m_add, &QPushButton::clicked, this, &HostsNotice::addAsked);
    connect(m_close, &QPushButton::clicked, this, [this] {
        m_putAway = m_line ? m_line->text() : QString();
        hide();
    });
    hide();
}

void HostsNotice::setLine(const std::optional<HostsLine> &line)
{
    m_line = line;
    setVisible(line && line->text() != m_putAway);
    if (!line)
        return;
    const bool replaces = !line->replaces.isEmpty();
    m_text->setText(
        replaces
            ? tr("In /etc/hosts the line “%1” leads to another machine. Instead it should say:")
                  .arg(line->oldText())
            : tr("This computer does not know %1. /etc/hosts needs a line for it:")
                  .arg(line->name));
    m_shown->setText(line->text());
    m_add->setText(replaces ? tr("Replace it…") : tr("Add it…"));
}

void HostsNotice::setBusy(bool isBusy)
{
    m_add->setEnabled(!isBusy);
}

} // namespace panel
