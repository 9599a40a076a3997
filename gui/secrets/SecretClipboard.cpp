// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/secrets/SecretClipboard.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

#include <utility>

namespace panel {

SecretClipboard::SecretClipboard(QObject *parent) : QObject(parent)
{
    m_clear.setSingleShot(true);
    m_clear.setInterval(std::chrono::seconds(30));
    connect(&m_clear, &QTimer::timeout, this, &SecretClipboard::clear);
}

SecretClipboard::~SecretClipboard()
{
    clear();
}

void SecretClipboard::copy(const std::shared_ptr<Secret> &value)
{
    auto data = std::make_unique<QMimeData>();
    data->setText(QString::fromUtf8(value->reveal()));
    data->setData(QStringLiteral("x-kde-passwordManagerHint"), "secret");
    QGuiApplication::clipboard()->setMimeData(data.release()); // the clipboard owns it
    m_value = value;
    m_clear.start();
}

void SecretClipboard::clear()
{
    m_clear.stop();
    const std::shared_ptr<Secret> ours = std::exchange(m_value, nullptr);
    if (!ours || !qApp)
        return;
    QClipboard *clipboard = QGuiApplication::clipboard();
    // Others may have copied something meanwhile: that is theirs.
    if (clipboard->text().toUtf8() == ours->reveal())
        clipboard->clear();
    Q_EMIT cleared();
}

} // namespace panel
