extension Lexicon {
  /// Verbs of other languages as they stand in identifiers, with and without their accents, by what they mean.
  static let languages: [(String, String)] = [
    (
      "get",
      "obtiene recupera récupère holt liefert gibt devuelve renvoie retourne restituisce retorna hole abrufen holen lade obtenir obtiens recuperer récupérer obtener obten obter ottieni ophalen hämta получить 获取 取得 읽기"
    ),
    ("list", "listet liste auflisten liste lister listar elencare elenca lijst список 列表 列出 一覧 목록"),
    (
      "search",
      "sucht busca cherche recherche suche suchen finde chercher rechercher buscar busca cerca zoek sök найти поиск 搜索 查找 検索 검색"
    ),
    ("read", "liest lee lit lê legge lese lesen lire leer ler leggi leggere lees прочитать 读取 読む"),
    ("query", "abfragen consultar consulta interroger 查询 照会 조회"),
    ("cancel", "cancela annule storniert stornieren cancelar annuler"),
    ("generate", "genera generar générer génère erzeuge erzeugen erzeugt gerar gera"),
    ("validate", "valida validar valider"),
    ("view", "ver voir vedere bekijk ansehen"),
    ("status", "estado zustand état etat stato 状态 상태"),
    ("test", "prueba testet probar teste testen tester prova"),
    ("prepare", "prepara prépare preparar vorbereiten préparer preparer prepara"),
    ("confirm", "confirma bestätigt confirmar bestätigen bestaetigen confirmer conferma"),
    ("issue", "emite émet emitir ausstellen émettre emettre emetti"),
    ("discard", "descarta verwirft descartar verwerfen"),
    ("show", "zeigt muestra affiche zeige anzeigen afficher montrer mostrar mostra toon показать 显示 表示"),
    (
      "check",
      "prüft verifica vérifie comprueba prüfe prüfen pruefen vérifier verifier verificar controlla проверить 检查 確認"
    ),
    (
      "create",
      "erstellt legt crée erstelle erstellen anlegen créer creer crear criar crea creare maak skapa создать 创建 新建 作成 생성"
    ),
    (
      "add",
      "añade agrega ajoute adiciona hinzufügen hinzufuegen ajouter añadir anadir agregar adicionar aggiungi toevoegen добавить 添加 追加 추가"
    ),
    (
      "update",
      "aktualisiert ändert actualiza atualiza aggiorna modifica modifie aktualisiere aktualisieren ändern aendern modifier actualizar atualizar aggiorna bijwerken обновить изменить 更新 修改 변경 수정"
    ),
    (
      "write",
      "schreibt escribe écrit escreve schreibe schreiben écrire ecrire escribir escrever scrivi schrijf записать 写入 書く"
    ),
    (
      "save",
      "speichert guarda salva enregistre speichern sauvegarder enregistrer guardar salvar salva opslaan сохранить 保存 저장"
    ),
    ("send", "sendet schickt envía envoie sende senden envoyer enviar invia verstuur отправить 发送 送信 보내기"),
    ("upload", "lädt sube hochladen téléverser televerser subir carregar caricare загрузить 上传"),
    (
      "execute",
      "führt ejecuta exécute executa ausführen ausfuehren exécuter executer ejecutar executar esegui uitvoeren выполнить запустить 执行 运行 実行 실행"
    ),
    ("start", "startet inicia démarre starte starten démarrer demarrer iniciar avvia запуск 启动 開始 시작"),
    ("stop", "stoppt detiene arrête stoppe stoppen anhalten arrêter arreter detener parar ferma остановить 停止 중지"),
    (
      "delete",
      "löscht borra supprime efface apaga exclui lösche löschen loesche loeschen effacer supprimer borrar eliminar excluir apagar elimina cancella verwijder verwijderen radera удалить 删除 刪除 削除 삭제"
    ),
    ("remove", "entfernt quita enlève retire entferne entfernen enlever retirer quitar remover rimuovi 移除 제거"),
    (
      "pay",
      "bezahlt zahlt überweist paie bezahle bezahlen zahlen überweisen ueberweisen payer pagar paga betaal оплатить 支付 付款 支払 결제"
    ),
    (
      "refund",
      "erstattet reembolsa rembourse erstatte erstatten rückzahlung rembourser reembolsar rimborsa возврат 退款 返金 환불"
    ),
    ("buy", "kauft compra achète kaufe kaufen acheter comprar compra koop купить 购买 購入 구매"),
    ("sell", "verkauft vende vend verkaufe verkaufen vendre vender vendi verkoop продать 出售 卖出 판매"),
    ("transfer", "transfiere transfere vire virement transferir trasferisci переводить перевести 转账 振込 송금"),
  ]
}
